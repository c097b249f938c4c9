// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/lists/sheet_description.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace navette::ui {

class FieldEditor;
class ItemList;
class WeekPainter;

/// Everything about the selected row, grouped; fields that are the school's own can be filled where they stand.
/// A description of the same shape goes into the widgets that are there, so that an edit moves neither keyboard nor
/// scrolling.
class Sheet : public QWidget {
    Q_OBJECT
public:
    explicit Sheet(Session* session, QWidget* parent = nullptr);

    void describe(const SheetDescription& description, const School& school);
    void clear();
    const std::optional<SheetDescription>& description() const { return m_description; }
    /// Puts the keyboard into the first field that can be filled, else the first list or button.
    void focusFirst();

Q_SIGNALS:
    void openRow(navette::RowKey key);
    void showTimetable(navette::timetable::Resource resource);
    void left(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void fill();
    void fillAction(const SheetAction& action, QPushButton* button, const QString& locked);
    void setPage(QWidget* page);
    void addHead();
    void addSection(const SheetSection& section);
    QWidget* makeValue(const SheetLine& line, QLabel* label);
    QPushButton* makeButton(const SheetAction& action, ItemList* list = nullptr);
    void addActions();
    void addPainter();
    void take(FieldEditor* field, const QVariant& value);
    QString readOnlyReason() const;

    Session* m_session;
    QScrollArea* m_scroll;
    QVBoxLayout* m_page = nullptr;
    std::optional<SheetDescription> m_description;
    School m_school;
    QString m_shape;
    QLabel* m_kind = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_remark = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_locked = nullptr;
    QList<QLabel*> m_sectionTitles;
    QList<QWidget*> m_values; ///< in the order of the lines: QLabel or FieldEditor
    QList<ItemList*> m_lists;
    QList<QPushButton*> m_buttons; ///< in the order of the actions: those of the sections, then the sheet's
    QHash<QPushButton*, SheetAction> m_actions;
    QPushButton* m_timetable = nullptr;
    WeekPainter* m_painter = nullptr;
};

} // namespace navette::ui
