// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/minimise.h"
#include "image/registration.h"
#include "image/smooth.h"
#include "image/spline.h"

#include <itkCovariantVector.h>
#include <itkImage.h>
#include <itkImageFunction.h>
#include <itkInterpolateImageFunction.h>
#include <itkMattesMutualInformationImageToImageMetricv4.h>
#include <itkMultiThreaderBase.h>
#include <itkVersorRigid3DTransform.h>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double lever = 50.0;  // mm: at this distance a turn counts as much as a shift
constexpr int bins = 32;        // of the joint histogram

using Image = itk::Image<float, 3>;
using Gradient = itk::CovariantVector<double, 3>;
using Transform = itk::VersorRigid3DTransform<double>;
using Metric = itk::MattesMutualInformationImageToImageMetricv4<Image, Image>;

/// The voxels as ITK wants them; copied, and 0 where there is no number.
Image::Pointer itkImage(const Volume<float>& volume)
{
    auto image = Image::New();
    Image::RegionType region;
    Image::SpacingType spacing;
    Image::PointType origin;
    Image::DirectionType direction;
    for (unsigned axis = 0; axis < 3; ++axis) {
        region.SetSize(axis, static_cast<itk::SizeValueType>(volume.grid.size[axis]));
        spacing[axis] = volume.grid.spacing[axis];
        origin[axis] = volume.grid.origin[axis];
        for (unsigned row = 0; row < 3; ++row)
            direction[row][axis] = volume.grid.direction[3 * row + axis];
    }
    image->SetRegions(region);
    image->SetSpacing(spacing);
    image->SetOrigin(origin);
    image->SetDirection(direction);
    image->Allocate();
    std::transform(volume.values.begin(), volume.values.end(), image->GetBufferPointer(),
                   [](float value) { return std::isfinite(value) ? value : 0.0F; });
    return image;
}

/// What ITK's own macro for `New` does, without the semicolon that its versions disagree on.
template <class T>
itk::SmartPointer<T> made()
{
    itk::SmartPointer<T> object = new T;
    object->UnRegister();
    return object;
}

/// Kety's spline as ITK's interpolator. A spline overshoots at edges; held inside the range of the
/// samples, or the metric would leave such places out. The derivative that comes with the value is
/// kept: the metric asks for it next, at the same place.
class Interpolator : public itk::InterpolateImageFunction<Image, double> {
public:
    using Self = Interpolator;
    using Superclass = itk::InterpolateImageFunction<Image, double>;
    using Pointer = itk::SmartPointer<Self>;
    static Pointer New() { return made<Self>(); }

    void use(const SplineImage& spline, const Volume<float>& image)
    {
        spline_ = &spline;
        least_ = HUGE_VAL;
        most_ = -HUGE_VAL;
        for (const float value : image.values) {
            if (!std::isfinite(value)) continue;
            least_ = std::min(least_, double{value});
            most_ = std::max(most_, double{value});
        }
    }
    OutputType EvaluateAtContinuousIndex(const ContinuousIndexType& index) const override
    {
        last_ = {index[0], index[1], index[2]};
        return std::clamp(spline_->at(last_, slope_), least_, most_);
    }
    SizeType GetRadius() const override { return SizeType::Filled(2); }

    /// The derivative by the index.
    const std::array<double, 3>& slope(const std::array<double, 3>& index) const
    {
        if (index != last_) {
            last_ = index;
            spline_->at(last_, slope_);
        }
        return slope_;
    }

private:
    const SplineImage* spline_ = nullptr;
    double least_ = 0.0, most_ = 0.0;
    mutable std::array<double, 3> last_{-1.0, -1.0, -1.0}, slope_{};
};

/// The derivative of that interpolation by LPS mm.
class Slope : public itk::ImageFunction<Image, Gradient, double> {
public:
    using Self = Slope;
    using Superclass = itk::ImageFunction<Image, Gradient, double>;
    using Pointer = itk::SmartPointer<Self>;
    static Pointer New() { return made<Self>(); }

    void use(const Interpolator& interpolator, const Grid& grid)
    {
        interpolator_ = &interpolator;
        const std::array<double, 3> origin = toIndex(grid, {0.0, 0.0, 0.0});
        for (std::size_t axis = 0; axis < 3; ++axis) {
            std::array<double, 3> world{};
            world[axis] = 1.0;
            const auto step = toIndex(grid, world);
            for (std::size_t a = 0; a < 3; ++a)
                step_[axis][a] = step[a] - origin[a];
        }
    }
    OutputType Evaluate(const PointType& point) const override
    {
        ContinuousIndexType index;
        this->ConvertPointToContinuousIndex(point, index);
        return EvaluateAtContinuousIndex(index);
    }
    OutputType EvaluateAtIndex(const IndexType& index) const override
    {
        return EvaluateAtContinuousIndex(ContinuousIndexType(index));
    }
    OutputType EvaluateAtContinuousIndex(const ContinuousIndexType& index) const override
    {
        const auto& by_index = interpolator_->slope({index[0], index[1], index[2]});
        OutputType result;
        for (unsigned axis = 0; axis < 3; ++axis) {
            result[axis] = 0.0;
            for (std::size_t a = 0; a < 3; ++a)
                result[axis] += step_[axis][a] * by_index[a];
        }
        return result;
    }

private:
    const Interpolator* interpolator_ = nullptr;
    std::array<std::array<double, 3>, 3> step_{};
};

/// ITK's threads share sums in the order they come: their bits would be those of chance.
void useOneThread()
{
    [[maybe_unused]] static const bool once = [] {
        itk::MultiThreaderBase::SetGlobalMaximumNumberOfThreads(1);
        itk::MultiThreaderBase::SetGlobalDefaultNumberOfThreads(1);
        return true;
    }();
}

/// Mutual information of one image with the target, by six numbers in mm: turns at the lever, then
/// shifts.
class Likeness {
public:
    Likeness(const RegistrationTarget& target, const Volume<float>& image,
             const SplineImage& spline, const RigidMotion& start)
    {
        transform_->SetCenter(itk::Point<double, 3>(start.centre.data()));
        auto fixed = Interpolator::New();
        fixed->use(*target.spline, target.image);
        auto moving = Interpolator::New();
        moving->use(spline, image);
        auto slope = Slope::New();
        slope->use(*moving, image.grid);
        auto points = Metric::FixedSampledPointSetType::New();
        for (std::size_t i = 0; i < target.points.size(); ++i) {
            points->SetPoint(i,
                             Metric::FixedSampledPointSetType::PointType(target.points[i].data()));
        }
        metric_->SetNumberOfHistogramBins(bins);
        metric_->SetMaximumNumberOfWorkUnits(1);
        metric_->SetFixedImage(itkImage(target.image));
        metric_->SetMovingImage(itkImage(image));
        metric_->SetMovingInterpolator(moving);
        metric_->SetFixedInterpolator(fixed);
        metric_->SetMovingImageGradientCalculator(slope);
        metric_->SetUseMovingImageGradientFilter(false);
        metric_->SetUseFixedImageGradientFilter(false);
        metric_->SetFixedSampledPointSet(points);
        metric_->SetUseSampledPointSet(true);
        metric_->SetMovingTransform(transform_);
        metric_->Initialize();
    }

    /// To be made small.
    double operator()(const std::array<double, 6>& place, std::array<double, 6>& slope)
    {
        transform_->SetParameters(itkParameters(place));
        Metric::MeasureType value{};
        Metric::DerivativeType derivative;
        metric_->GetValueAndDerivative(value, derivative);
        // ITK's derivative points downhill.
        for (unsigned i = 0; i < 6; ++i)
            slope[i] = i < 3 ? -derivative[i] / (2.0 * lever) : -derivative[i];
        return value;
    }

    static std::array<double, 6> placeOf(const RigidMotion& motion)
    {
        const auto& r = motion.rotation;
        const double angle = std::sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        const double ratio = angle > 0.0 ? std::sin(0.5 * angle) / angle : 0.5;
        const auto& t = motion.translation;
        return {2.0 * lever * ratio * r[0],
                2.0 * lever * ratio * r[1],
                2.0 * lever * ratio * r[2],
                t[0],
                t[1],
                t[2]};
    }

    static RigidMotion motionAt(const std::array<double, 6>& place, const RigidMotion& start)
    {
        const std::array<double, 3> versor{place[0] / (2.0 * lever), place[1] / (2.0 * lever),
                                           place[2] / (2.0 * lever)};
        const double sine =
            std::sqrt(versor[0] * versor[0] + versor[1] * versor[1] + versor[2] * versor[2]);
        const double ratio = sine > 0.0 ? 2.0 * std::asin(std::min(1.0, sine)) / sine : 2.0;
        return {.rotation = {ratio * versor[0], ratio * versor[1], ratio * versor[2]},
                .translation = {place[3], place[4], place[5]},
                .centre = start.centre};
    }

private:
    static Transform::ParametersType itkParameters(const std::array<double, 6>& place)
    {
        Transform::ParametersType parameters(6);
        for (unsigned i = 0; i < 6; ++i)
            parameters[i] = i < 3 ? place[i] / (2.0 * lever) : place[i];
        return parameters;
    }

    Transform::Pointer transform_ = Transform::New();
    Metric::Pointer metric_ = Metric::New();
};

}  // namespace

bool registrationAvailable()
{
    return true;
}

namespace {

/// The image as it is compared: smoothed like the target, and between its voxels.
struct MovingImage {
    Volume<float> smooth;
    SplineImage spline;

    MovingImage(const RegistrationTarget& target, const Volume<float>& image)
        : smooth(smoothedAs(target, image)), spline(smooth)
    {
    }

    static Volume<float> smoothedAs(const RegistrationTarget& target, const Volume<float>& image)
    {
        if (!(target.smoothing > 0.0)) return image;
        Job here({}, {}, 1);
        const Mask whole{image.grid, Buffer<std::uint8_t>::filled(image.grid.voxels(), 1)};
        return smoothedInside(image, whole, target.smoothing, here);
    }
};

RigidMotion bestFrom(const RigidMotion& start, const RegistrationTarget& target,
                     const MovingImage& moving)
{
    useOneThread();
    try {
        Likeness likeness(target, moving.smooth, moving.spline, start);
        const auto found = minimised<6>(likeness, Likeness::placeOf(start), {});
        return Likeness::motionAt(found, start);
    } catch (const itk::ExceptionObject&) {  // its text names addresses
        throw Error(Failure::Internal,
                    {text("image", "The images could not be registered: do they overlap, and are "
                                   "they more than one grey?"),
                     {}});
    }
}

/// Correlation of target and image where the motion takes the target's places.
double likenessAt(const RegistrationTarget& target, const MovingImage& moving,
                  const RigidMotion& motion)
{
    double n = 0.0, x = 0.0, y = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
    for (const auto& point : target.points) {
        const double there =
            moving.spline.at(toIndex(moving.smooth.grid, moved(motion, point)), 0.0);
        if (std::isnan(there)) continue;
        const double here = target.spline->at(toIndex(target.image.grid, point), 0.5);
        if (std::isnan(here)) continue;
        n += 1.0;
        x += here;
        y += there;
        xx += here * here;
        yy += there * there;
        xy += here * there;
    }
    if (2.0 * n < static_cast<double>(target.points.size())) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
}

}  // namespace

RigidMotion registeredRigidly(const RegistrationTarget& target, const Volume<float>& image,
                              const RigidMotion& start)
{
    return bestFrom(start, target, MovingImage(target, image));
}

RegisteredMotion registeredWithError(const RegistrationTarget& target,
                                     const std::array<RegistrationTarget, 2>* halves,
                                     const Volume<float>& image, const RigidMotion& start)
{
    const MovingImage moving(target, image);
    RegisteredMotion found{.motion = bestFrom(start, target, moving)};
    found.likeness = likenessAt(target, moving, found.motion);
    if (halves == nullptr) return found;
    const RigidMotion one = bestFrom(found.motion, halves->front(), moving);
    const RigidMotion other = bestFrom(found.motion, halves->back(), moving);
    for (std::size_t a = 0; a < 3; ++a) {
        found.error[a] = 0.5 * (one.rotation[a] - other.rotation[a]);
        found.error[3 + a] = 0.5 * (one.translation[a] - other.translation[a]);
    }
    return found;
}

}  // namespace kety
