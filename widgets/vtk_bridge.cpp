// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/vtk_bridge.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QSurfaceFormat>
#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>

namespace kety {

struct VtkBridge::Parts {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> answers;
    QSurface* surface = nullptr;
    QMetaObject::Connection contextGone;
};

namespace {

QSurfaceFormat surfaceFormat()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setAlphaBufferSize(8);
    format.setSamples(0);  // VTK resolves its own framebuffer; multisampling here breaks the blit
    return format;
}

}  // namespace

VtkBridge::VtkBridge(QWidget* parent) : QOpenGLWidget(parent), parts_(std::make_unique<Parts>())
{
    // VTK's small filters stay on this thread: starting others at every mouse move lags. Its header
    // for that cannot be read as C++20 in VTK 9.1; the first filter looks at this word.
    if (!qEnvironmentVariableIsSet("VTK_SMP_BACKEND_IN_USE")) {
        qputenv("VTK_SMP_BACKEND_IN_USE", "Sequential");
    }
    setFormat(surfaceFormat());
    auto* window = renderWindow();
    window->SetMultiSamples(0);
    window->SetReadyForRendering(false);
    window->SetFrameBlitModeToNoBlit();
    parts_->answers->SetClientData(this);
    parts_->answers->SetCallback([](vtkObject*, unsigned long event, void* self, void* answer) {
        auto* bridge = static_cast<VtkBridge*>(self);
        if (event == vtkCommand::WindowMakeCurrentEvent) {
            bridge->makeContextCurrent();
        } else {
            *static_cast<bool*>(answer) =
                bridge->context() && QOpenGLContext::currentContext() == bridge->context();
        }
    });
    window->AddObserver(vtkCommand::WindowMakeCurrentEvent, parts_->answers);
    window->AddObserver(vtkCommand::WindowIsCurrentEvent, parts_->answers);
}

VtkBridge::~VtkBridge()
{
    release();
    renderWindow()->RemoveObserver(parts_->answers);
}

vtkGenericOpenGLRenderWindow* VtkBridge::renderWindow() const
{
    return parts_->window;
}

/// QOpenGLWidget::makeCurrent() would also bind the widget's framebuffer under VTK's feet.
void VtkBridge::makeContextCurrent()
{
    QOpenGLContext* mine = context();
    if (mine && parts_->surface && QOpenGLContext::currentContext() != mine) {
        mine->makeCurrent(parts_->surface);
    }
}

void VtkBridge::initializeGL()
{
    parts_->surface = context()->surface();
    // The context dies before this widget when the window is moved to another screen or docked
    // anew: VTK must let go of its textures first, and starts again in the next initializeGL.
    parts_->contextGone = connect(context(), &QOpenGLContext::aboutToBeDestroyed, this,
                                  &VtkBridge::release, Qt::DirectConnection);
    auto* window = renderWindow();
    window->SetReadyForRendering(true);
    window->GetState()->Reset();
    window->GetState()->vtkglDepthFunc(GL_LEQUAL);
    window->SetForceMaximumHardwareLineWidth(1);
    window->SetOwnContext(0);
    window->OpenGLInitContext();
}

void VtkBridge::release()
{
    if (!parts_->surface || !context()) return;
    disconnect(parts_->contextGone);
    makeCurrent();
    renderWindow()->Finalize();
    renderWindow()->SetReadyForRendering(false);
    doneCurrent();
    parts_->surface = nullptr;
}

void VtkBridge::resizeGL(int width, int height)
{
    const double ratio = devicePixelRatioF();
    renderWindow()->SetSize(static_cast<int>(width * ratio + 0.5),
                            static_cast<int>(height * ratio + 0.5));
}

void VtkBridge::paintGL()
{
    auto* window = renderWindow();
    vtkOpenGLState* state = window->GetState();
    QOpenGLExtraFunctions* gl = context()->extraFunctions();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    window->Render();

    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    const GLenum target = GL_COLOR_ATTACHMENT0;
    gl->glDrawBuffers(1, &target);
    state->vtkglDisable(GL_SCISSOR_TEST);
    if (vtkOpenGLFramebufferObject* drawn = window->GetRenderFramebuffer()) {
        const int* size = drawn->GetLastSize();
        const double ratio = devicePixelRatioF();
        window->BlitDisplayFramebuffer(
            0, 0, 0, size[0], size[1], 0, 0, static_cast<int>(width() * ratio + 0.5),
            static_cast<int>(height() * ratio + 0.5), GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }
    // The desktop must not shine through where VTK left alpha at 0.
    gl->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
    gl->glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
    gl->glClearColor(0.0F, 0.0F, 0.0F, 1.0F);
    gl->glClear(GL_COLOR_BUFFER_BIT);
    gl->glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    state->Reset();
    state->Pop();
}

}  // namespace kety
