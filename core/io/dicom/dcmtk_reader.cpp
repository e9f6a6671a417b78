// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/dcmtk_reader.h"

#include "io/dicom/csa.h"
#include "io/dicom/wanted_tags.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace kety::dicom {
namespace {

constexpr Uint32 largestValue = 16 << 20;  // bytes of one header value that are read at all
constexpr std::size_t longestText = 16384;
constexpr std::size_t mostFrames = 100000;
constexpr int deepest = 5;

const WantedTag* wantedTag(Tag tag)
{
    static const std::map<Tag, const WantedTag*> table = [] {
        std::map<Tag, const WantedTag*> made;
        for (const WantedTag& one : wantedTags)
            made[one.tag] = &one;
        return made;
    }();
    const auto found = table.find(tag);
    return found == table.end() ? nullptr : found->second;
}

template <class T>
std::string joined(const T* values, unsigned long count)
{
    std::string text;
    for (unsigned long i = 0; i < count && text.size() < longestText; ++i) {
        char digits[40];
        const auto end = std::to_chars(digits, digits + sizeof digits, values[i]).ptr;
        text += (i > 0 ? "\\" : "") + std::string(digits, end);
    }
    return text;
}

/// Bytes of a value whose representation the file does not state, little endian as they then are.
template <class T>
std::string unstated(const Uint8* bytes, std::size_t size)
{
    std::vector<T> values(size / sizeof(T));
    std::memcpy(values.data(), bytes, values.size() * sizeof(T));
    return joined(values.data(), values.size());
}

std::string unstatedText(DcmElement& element, Stored stored)
{
    Uint8* bytes = nullptr;
    const std::size_t size = element.getLength();
    if (element.getUint8Array(bytes).bad() || bytes == nullptr) return {};
    switch (stored) {
    case Stored::Float:
        return unstated<float>(bytes, size);
    case Stored::Double:
        return unstated<double>(bytes, size);
    case Stored::Long:
        return size == 2 ? unstated<std::int16_t>(bytes, size)
                         : unstated<std::int32_t>(bytes, size);
    case Stored::Text:
        return std::string(reinterpret_cast<const char*>(bytes), std::min(size, longestText));
    }
    return {};
}

std::string textOf(DcmElement& element, Stored stored)
{
    const auto numbers = [&](auto* values, auto&& get) {
        return get(values).good() && values != nullptr
                   ? joined(values, element.getLength() / sizeof *values)
                   : std::string();
    };
    switch (element.ident()) {
    case EVR_US:
        return numbers((Uint16*)nullptr, [&](auto*& v) { return element.getUint16Array(v); });
    case EVR_SS:
        return numbers((Sint16*)nullptr, [&](auto*& v) { return element.getSint16Array(v); });
    case EVR_UL:
        return numbers((Uint32*)nullptr, [&](auto*& v) { return element.getUint32Array(v); });
    case EVR_SL:
        return numbers((Sint32*)nullptr, [&](auto*& v) { return element.getSint32Array(v); });
    case EVR_FL:
        return numbers((Float32*)nullptr, [&](auto*& v) { return element.getFloat32Array(v); });
    case EVR_FD:
        return numbers((Float64*)nullptr, [&](auto*& v) { return element.getFloat64Array(v); });
    case EVR_UN:
    case EVR_OB:
        return unstatedText(element, stored);
    default:
        break;
    }
    OFString text;
    if (element.getLength() > longestText || element.getOFStringArray(text).bad()) return {};
    return {text.c_str(), text.length()};
}

/// Collects the wanted values of an item and of what is nested in it.
class Collector {
public:
    Collector(Attributes& into, std::map<std::string, std::string>& vendor)
        : into_(into), vendor_(vendor)
    {
    }

    /// `only_private`: an item that repeats standard values for another geometry (Philips).
    void item(DcmItem& item, int depth, bool only_private, bool top)
    {
        for (DcmObject* object = item.nextInContainer(nullptr); object != nullptr;
             object = item.nextInContainer(object)) {
            const Tag tag = dicom::tag(object->getGTag(), object->getETag());
            if (object->ident() == EVR_SQ) {
                nested(static_cast<DcmSequenceOfItems&>(*object), tag, depth, only_private, top);
            } else if (!only_private || object->getGTag() % 2 == 1) {
                element(static_cast<DcmElement&>(*object), tag);
            }
        }
    }

private:
    void nested(DcmSequenceOfItems& sequence, Tag tag, int depth, bool only_private, bool top)
    {
        // At the top level most sequences speak of other images.
        constexpr Tag followed[] = {dicom::tag(0x2005, 0x140F), dicom::tag(0x0040, 0x9096),
                                    dicom::tag(0x0018, 0x9251)};
        constexpr Tag elsewhere[] = {dicom::tag(0x0008, 0x1140), dicom::tag(0x0008, 0x2112),
                                     dicom::tag(0x0008, 0x9124)};
        const auto is = [tag](Tag other) { return tag == other; };
        if (depth >= deepest || sequence.card() == 0) return;
        if (top ? std::none_of(std::begin(followed), std::end(followed), is)
                : std::any_of(std::begin(elsewhere), std::end(elsewhere), is))
            return;
        item(*sequence.getItem(0), depth + 1, only_private || tag == followed[0], false);
    }

    void element(DcmElement& element, Tag tag)
    {
        // "SIEMENS CSA HEADER" and, of XA, the protocol in "SIEMENS MR SDS 01"
        if (tag == dicom::tag(0x0029, 0x1010) || tag == dicom::tag(0x0029, 0x1020)) {
            csa(element, tag == dicom::tag(0x0029, 0x1020));
        } else if ((tag & 0xFFFF00FFU) == dicom::tag(0x0021, 0x0019)
                   && element.getLength() > 1000) {
            Uint8* bytes = nullptr;
            if (element.getUint8Array(bytes).good() && bytes != nullptr)
                phoenix({reinterpret_cast<const char*>(bytes), element.getLength()});
        } else if (const WantedTag* wanted = wantedTag(tag)) {
            if (element.getLength() > 0 && element.getLength() <= longestText)
                into_.set(tag, textOf(element, wanted->stored));
        }
    }

    void csa(DcmElement& element, bool series)
    {
        Uint8* bytes = nullptr;
        if (element.getUint8Array(bytes).bad() || bytes == nullptr) return;
        auto entries = parseCsa({reinterpret_cast<const std::byte*>(bytes), element.getLength()});
        if (series) {
            phoenix(entries["MrPhoenixProtocol"]);
            phoenix(entries["MrProtocol"]);
            return;
        }
        for (const char* key : {"NumberOfImagesInMosaic", "SliceNormalVector", "MosaicRefAcqTimes",
                                "TimeAfterStart", "PhaseEncodingDirectionPositive"})
            if (!entries[key].empty()) vendor_[std::string("csa.") + key] = entries[key];
        const std::string context = contextOfCsa(entries["MR_ASL"]);
        if (!context.empty()) vendor_["csa.MR_ASL"] = context;
    }

    void phoenix(std::string_view protocol)
    {
        for (auto& [key, value] : parsePhoenix(protocol))
            vendor_["phoenix." + key] = std::move(value);
    }

    Attributes& into_;
    std::map<std::string, std::string>& vendor_;
};

std::uint32_t count(DcmItem& item, Uint16 group, Uint16 element)
{
    Uint16 value = 0;
    return item.findAndGetUint16(DcmTagKey(group, element), value).good() ? value : 0;
}

void collectFrames(DcmDataset& dataset, FileRecord& record)
{
    DcmSequenceOfItems* groups = nullptr;
    if (dataset.findAndGetSequence(DCM_SharedFunctionalGroupsSequence, groups).good()
        && groups != nullptr && groups->card() > 0)
        Collector(record.common, record.vendor).item(*groups->getItem(0), 0, false, false);
    groups = nullptr;
    if (dataset.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, groups).bad()
        || groups == nullptr)
        return;
    if (groups->card() > mostFrames)
        throw std::runtime_error("it claims " + std::to_string(groups->card()) + " frames");
    for (DcmObject* item = groups->nextInContainer(nullptr); item != nullptr;
         item = groups->nextInContainer(item)) {
        Attributes frame;
        Collector(frame, record.vendor).item(static_cast<DcmItem&>(*item), 0, false, false);
        record.frames.push_back(std::move(frame));
    }
}

/// Where native pixel data begin: the reader stopped at their tag, somewhere near `place`.
void locatePixels(const std::string& path, offile_off_t place, E_TransferSyntax syntax,
                  PixelLayout& pixels)
{
    const DcmXfer xfer(syntax);
    const bool big = xfer.getByteOrder() == EBO_BigEndian;
    const unsigned char marks[4][4] = {{0xE0, 0x7F, 0x10, 0x00},
                                       {0x7F, 0xE0, 0x00, 0x10},
                                       {0xE0, 0x7F, 0x08, 0x00},
                                       {0xE0, 0x7F, 0x09, 0x00}};
    std::array<unsigned char, 40> bytes{};
    OFFile file;
    const offile_off_t start = std::max<offile_off_t>(0, place - 16);
    if (!file.fopen(path.c_str(), "rb") || file.fseek(start, SEEK_SET) != 0) return;
    const std::size_t there = file.fread(bytes.data(), 1, bytes.size());
    for (std::size_t at = 0; at + 12 <= there; ++at) {
        const bool here = std::any_of(std::begin(marks), std::end(marks), [&](const auto& mark) {
            return std::memcmp(bytes.data() + at, mark, 4) == 0;
        });
        if (!here) continue;
        const std::size_t header = xfer.isExplicitVR() ? 12 : 8;
        std::uint32_t length = 0;
        std::memcpy(&length, bytes.data() + at + header - 4, sizeof length);
        if (big) length = __builtin_bswap32(length);
        pixels.big_endian = big;
        pixels.encapsulated = length == 0xFFFFFFFFU;
        pixels.length = pixels.encapsulated ? 1 : length;
        pixels.offset = pixels.encapsulated || syntax == EXS_DeflatedLittleEndianExplicit
                            ? 0
                            : static_cast<std::uint64_t>(start) + at + header;
        return;
    }
}

void readLayout(DcmDataset& dataset, FileRecord& record)
{
    PixelLayout& pixels = record.pixels;
    pixels.rows = count(dataset, 0x0028, 0x0010);
    pixels.columns = count(dataset, 0x0028, 0x0011);
    pixels.samples_per_pixel = std::max(1U, count(dataset, 0x0028, 0x0002));
    pixels.bits_allocated = count(dataset, 0x0028, 0x0100);
    pixels.bits_stored = count(dataset, 0x0028, 0x0101);
    if (count(dataset, 0x0028, 0x0103) != 0) pixels.kind = SampleKind::Signed;
    const auto frames = record.common.number(tag(0x0028, 0x0008));
    if (frames && *frames >= 1 && *frames <= mostFrames)
        pixels.frames = static_cast<std::uint32_t>(*frames);
    record.common.set(tag(0x0028, 0x0010), std::to_string(pixels.rows));
    record.common.set(tag(0x0028, 0x0011), std::to_string(pixels.columns));
}

}  // namespace

void prepareDcmtk()
{
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    DcmRLEDecoderRegistration::registerCodecs();
    DJDecoderRegistration::registerCodecs();
    DJLSDecoderRegistration::registerCodecs();
}

FileRecord readHeader(const std::string& path)
{
    FileRecord record;
    record.path = path;
    DcmInputFileStream stream(path.c_str());
    DcmFileFormat file;
    OFCondition status = stream.status();
    file.transferInit();
    if (status.good())
        status = file.readUntilTag(stream, EXS_Unknown, EGL_noChange, largestValue,
                                   DcmTagKey(0x7FE0, 0x0008));
    const offile_off_t place = stream.tell();
    file.transferEnd();
    DcmDataset& dataset = *file.getDataset();
    record.transfer_syntax = DcmXfer(dataset.getOriginalXfer()).getXferID();
    Collector(record.common, record.vendor).item(dataset, 0, false, true);
    collectFrames(dataset, record);
    readLayout(dataset, record);
    locatePixels(path, place, dataset.getOriginalXfer(), record.pixels);
    if (status.bad() && record.pixels.length == 0) record.refused = status.text();
    return record;
}

std::vector<std::byte> readSamples(const std::string& path)
{
    DcmFileFormat file;
    OFCondition status = file.loadFile(path.c_str());
    if (status.bad()) throw std::runtime_error(status.text());
    DcmDataset& dataset = *file.getDataset();
    const DcmXfer stored(dataset.getOriginalXfer());
    status = dataset.chooseRepresentation(EXS_LittleEndianExplicit, nullptr);
    if (status.bad())
        throw std::runtime_error(std::string("no decoder for ") + stored.getXferName() + " ("
                                 + status.text() + ")");
    DcmElement* element = nullptr;
    if (dataset.findAndGetElement(DCM_PixelData, element).bad() || element == nullptr)
        throw std::runtime_error("it has no pixel data");
    const std::size_t size = element->getLength();
    std::vector<std::byte> samples(size);
    Uint8* bytes = nullptr;
    Uint16* words = nullptr;
    const bool by_words = element->getUint16Array(words).good() && words != nullptr;
    if (!by_words && (element->getUint8Array(bytes).bad() || bytes == nullptr))
        throw std::runtime_error("its pixel data cannot be read");
    std::memcpy(samples.data(), by_words ? static_cast<const void*>(words) : bytes, size);
    return samples;
}

}  // namespace kety::dicom
