#include "exchange/xlsx/part.hpp"

#include "exchange/limits.hpp"

namespace samma::exchange {

namespace {

constexpr std::size_t kChunk = 64U * 1024;

/// "x:row" of "<x:row r="1">" (or of a closing tag, without its slash).
std::string_view qualified_name(std::string_view tag)
{
    tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

std::string_view local_name(std::string_view qualified)
{
    const auto colon = qualified.find(':');
    return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

} // namespace

PartStream::PartStream(zip_t* archive, std::int64_t entry, UnpackState& state)
    : file_(entry < 0 ? nullptr : zip_fopen_index(archive, static_cast<zip_uint64_t>(entry), 0)),
      state_(&state)
{
    if (!file_)
        state.stop(FaultCode::workbook_unreadable);
}

bool PartStream::read_into(std::string& buffer)
{
    if (state_->fault)
        return false;
    const auto before = buffer.size();
    buffer.resize(before + kChunk);
    const auto count = zip_fread(file_.get(), buffer.data() + before, kChunk);
    buffer.resize(before + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0)
        stop(FaultCode::workbook_unreadable);
    else if (static_cast<std::size_t>(count) > state_->bytes_left)
        stop(FaultCode::workbook_too_large);
    else
        state_->bytes_left -= static_cast<std::size_t>(count);
    return count > 0 && !state_->fault;
}

bool ElementCutter::read_more()
{
    if (buffer_.size() > kMostRowBytes) {
        stream_.stop(FaultCode::workbook_malformed);
        return false;
    }
    return stream_.read_into(buffer_);
}

std::string_view ElementCutter::next_tag()
{
    while (true) {
        const auto open = buffer_.find('<', scanned_);
        if (open == std::string::npos) {
            // Nothing here is of use; only the bytes to come are.
            buffer_.clear();
            scanned_ = 0;
            if (!read_more())
                return {};
            continue;
        }
        const auto close = buffer_.find('>', open);
        if (close != std::string::npos) {
            scanned_ = close + 1;
            return std::string_view(buffer_).substr(open, close + 1 - open);
        }
        buffer_.erase(0, open);
        scanned_ = 0;
        if (!read_more()) {
            stream_.stop(FaultCode::workbook_malformed);
            return {};
        }
    }
}

ElementCutter::Cut ElementCutter::cut_element(std::string_view tag)
{
    const auto start = static_cast<std::size_t>(tag.data() - buffer_.data());
    if (tag[tag.size() - 2] == '/')
        return {buffer_.data() + start, tag.size()};
    const std::string closing = "</" + std::string(qualified_name(tag));
    buffer_.erase(0, start);
    std::size_t searched = scanned_ - start;
    while (true) {
        const auto end = buffer_.find(closing, searched);
        const auto close = end == std::string::npos ? end : buffer_.find('>', end);
        if (close != std::string::npos) {
            scanned_ = close + 1;
            return {buffer_.data(), scanned_};
        }
        searched = end != std::string::npos ? end : buffer_.size() - std::min(buffer_.size(), closing.size());
        if (!read_more()) {
            stream_.stop(FaultCode::workbook_malformed);
            return {};
        }
    }
}

ElementCutter::Cut ElementCutter::next()
{
    // What has been handed out is let go, in pieces large enough to keep this linear.
    if (scanned_ > kChunk) {
        buffer_.erase(0, scanned_);
        scanned_ = 0;
    }
    while (true) {
        const auto tag = next_tag();
        if (tag.empty())
            return {};
        if (tag.starts_with("<!")) {
            const bool is_document_type = tag.starts_with("<!DOCTYPE") || tag.starts_with("<!ENTITY");
            stream_.stop(is_document_type ? FaultCode::workbook_document_type
                                          : FaultCode::workbook_malformed);
            return {};
        }
        if (local_name(qualified_name(tag)) == name_)
            return cut_element(tag);
    }
}

} // namespace samma::exchange
