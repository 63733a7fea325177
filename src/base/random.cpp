#include "base/random.hpp"

#include "base/assert.hpp"

#include <bit>

namespace samma {

std::uint64_t mix64(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

Random::Random(std::uint64_t seed)
{
    for (auto& word : state_) {
        word = mix64(seed);
        seed += 0x9e3779b97f4a7c15U;
    }
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t bound)
{
    SAMMA_DASSERT(bound > 0);
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
}

int Random::between(int from, int to)
{
    return from + static_cast<int>(below(static_cast<std::uint32_t>(to - from + 1)));
}

double Random::unit()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double Random::normal(double mean, double deviation)
{
    double sum = -6.0;
    for (int draw = 0; draw < 12; ++draw)
        sum += unit();
    return mean + deviation * sum;
}

std::size_t Random::weighted(std::span<const double> weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    SAMMA_ASSERT(total > 0);
    double left = unit() * total;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        left -= weights[index];
        if (left < 0)
            return index;
    }
    return weights.size() - 1;
}

Random Random::fork(std::uint64_t part) const
{
    return Random(mix64(state_[0] ^ mix64(part)));
}

} // namespace samma
