#pragma once

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace samma::rules {

using Names = std::set<std::string>;
using Texts = std::map<std::string, std::string>;

inline std::string read(const std::string& path)
{
    std::ifstream file(std::string(SAMMA_SOURCE_DIR "/") + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Every match's first group.
inline Names matches(const std::string& text, const std::regex& pattern)
{
    Names names;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), none; match != none; ++match)
        names.insert((*match)[1]);
    return names;
}

/// The catalogue's texts; one key a line.
inline Texts catalogue(const std::string& language)
{
    const std::string text = read("data/texts/rules." + language + ".json");
    const std::regex line("\"((?:rule|finding)\\.[a-z_]+)\": \"([^\"]+)\"");
    Texts texts;
    for (std::sregex_iterator match(text.begin(), text.end(), line), none; match != none; ++match)
        texts.emplace((*match)[1], (*match)[2]);
    return texts;
}

} // namespace samma::rules
