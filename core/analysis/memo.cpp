// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/memo.h"

namespace kety {
namespace {

/// Each part is stored with its length, so that no two lists of parts give the same bytes.
template <class T>
void append(std::string& bytes, const T* data, std::size_t count)
{
    const std::size_t size = count * sizeof(T);
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes.append(reinterpret_cast<const char*>(data), size);
}

}  // namespace

Used& Used::add(std::string_view text)
{
    append(bytes_, text.data(), text.size());
    return *this;
}

Used& Used::add(double value)
{
    append(bytes_, &value, 1);
    return *this;
}

Used& Used::addInteger(std::int64_t value)
{
    append(bytes_, &value, 1);
    return *this;
}

Used& Used::add(const std::vector<double>& values)
{
    append(bytes_, values.data(), values.size());
    return *this;
}

Used& Used::add(const Value& value)
{
    add(value.index());
    return add(toText(value));
}

std::size_t Memo::computed() const
{
    const std::lock_guard lock(guard_);
    return computed_;
}

void Memo::clear()
{
    const std::lock_guard lock(guard_);
    entries_.clear();
}

}  // namespace kety
