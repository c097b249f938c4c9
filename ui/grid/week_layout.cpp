// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/week_layout.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace navette::ui {

namespace {

    QString weekCode(const School& school, const Lesson& lesson)
    {
        const WeekSet* set = school.find(lesson.weekSet);
        return set ? set->code : QString();
    }

    int endOf(const Block& block) { return block.place.slot + block.slotCount; }

    /// Gives a lane to each block of a run in which every one overlaps another.
    void giveLanes(QList<Block>& blocks, qsizetype from, qsizetype to)
    {
        std::vector<int> laneEnds;
        for (qsizetype i = from; i < to; ++i) {
            Block& block = blocks[i];
            const auto free
                = std::find_if(laneEnds.begin(), laneEnds.end(), [&](int end) { return end <= block.place.slot; });
            block.lane = int(free - laneEnds.begin());
            if (free == laneEnds.end())
                laneEnds.push_back(endOf(block));
            else
                *free = endOf(block);
        }
        const int lanes = int(laneEnds.size());
        for (qsizetype i = from; i < to; ++i) {
            Block& block = blocks[i];
            block.laneCount = lanes;
            block.laneSpan = lanes - block.lane;
            for (qsizetype j = from; j < to; ++j) {
                const bool overlaps = blocks[j].place.slot < endOf(block) && block.place.slot < endOf(blocks[j]);
                if (overlaps && blocks[j].lane > block.lane)
                    block.laneSpan = std::min(block.laneSpan, blocks[j].lane - block.lane);
            }
        }
    }

} // namespace

QList<Block> layOut(const School& school, const QList<Id<Lesson>>& lessons)
{
    QList<Block> blocks;
    for (const Id<Lesson> id : lessons) {
        const Lesson* lesson = school.find(id);
        if (lesson && lesson->isPlaced())
            blocks.append({ .lesson = id, .place = { lesson->day, lesson->slot }, .slotCount = lesson->slotCount });
    }
    const auto key = [&](const Block& block) {
        return std::tuple(
            block.place, weekCode(school, *school.find(block.lesson)), -block.slotCount, block.lesson.value);
    };
    std::sort(blocks.begin(), blocks.end(), [&](const Block& a, const Block& b) { return key(a) < key(b); });
    for (qsizetype from = 0; from < blocks.size();) {
        qsizetype to = from + 1;
        int end = endOf(blocks[from]);
        while (to < blocks.size() && blocks[to].place.day == blocks[from].place.day && blocks[to].place.slot < end) {
            end = std::max(end, endOf(blocks[to]));
            ++to;
        }
        giveLanes(blocks, from, to);
        from = to;
    }
    return blocks;
}

} // namespace navette::ui
