// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QOpenGLWidget>

#include <memory>

class vtkGenericOpenGLRenderWindow;
class vtkRenderer;

namespace kety {

/// A Qt widget that VTK draws into. VTK's own Qt module cannot be used: distributions build it for
/// Qt 5. Renderers may be added before there is a context; nothing is drawn until Qt asks.
class VtkBridge : public QOpenGLWidget {
    Q_OBJECT

public:
    explicit VtkBridge(QWidget* parent = nullptr);
    ~VtkBridge() override;

    vtkGenericOpenGLRenderWindow* renderWindow() const;

protected:
    void initializeGL() override;
    void paintGL() override;
    void resizeGL(int width, int height) override;

private:
    struct Parts;
    void makeContextCurrent();
    void release();

    std::unique_ptr<Parts> parts_;
};

}  // namespace kety
