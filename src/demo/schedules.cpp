#include "demo/schedules.hpp"

#include "demo/schedule_writer.hpp"

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

/// Writes the visits that one archetype's table asks for.
class NeedTable {
  public:
    NeedTable(ScheduleWriter& writer, const ClientNeed& need, Random& random)
        : writer_(writer), need_(need), random_(random)
    {
    }

    void write()
    {
        switch (need_.archetype) {
        case Archetype::service_only:
            write_services(1.0, 0.60, 0.60);
            break;
        case Archetype::light:
            write_light();
            break;
        case Archetype::medium:
            write_medium();
            break;
        case Archetype::heavy:
            write_heavy();
            break;
        case Archetype::very_heavy:
            write_very_heavy();
            break;
        }
    }

  private:
    void write_light()
    {
        if (need_.has_insulin)
            writer_.insulin();
        else if (random_.chance(0.35))
            writer_.morning(MorningWeight::light);
        else if (need_.has_medication_help || random_.chance(0.45))
            writer_.morning_medication();
        else
            writer_.supervision();
        if (random_.chance(0.35))
            writer_.evening_medication();
        write_showers(0.60);
        write_services(0.80, 0.60, 0.45);
    }

    void write_medium()
    {
        writer_.morning(MorningWeight::light);
        if (random_.chance(0.65))
            writer_.lunch();
        if (random_.chance(0.25))
            writer_.dinner();
        if (random_.chance(0.75))
            writer_.evening();
        else
            writer_.evening_medication();
        if (need_.has_insulin)
            writer_.insulin();
        else if (need_.has_medication_help && random_.chance(0.10))
            writer_.medication({12h, 16h});
        write_showers(0.75);
        write_services(0.80, 0.60, 0.50);
        if (random_.chance(0.20))
            writer_.company();
    }

    void write_heavy()
    {
        writer_.morning(MorningWeight::heavy);
        writer_.lunch();
        if (random_.chance(0.45))
            writer_.afternoon();
        if (random_.chance(0.85))
            writer_.dinner();
        writer_.evening();
        if (need_.has_insulin)
            writer_.insulin();
        if (random_.chance(0.12))
            writer_.night();
        write_showers(0.80);
        write_services(0.75, 0.60, 0.40);
        if (random_.chance(0.25))
            writer_.company();
    }

    void write_very_heavy()
    {
        writer_.morning(MorningWeight::heavy);
        writer_.lunch();
        writer_.afternoon();
        writer_.dinner();
        writer_.evening();
        if (!need_.needs_two && random_.chance(0.3))
            writer_.medication({10h + 30min});
        if (random_.chance(0.38))
            writer_.night();
        write_showers(0.80);
        write_services(0.70, 0.60, 0.30);
    }

    void write_showers(double share)
    {
        if (random_.chance(share))
            writer_.shower();
    }

    void write_services(double cleaning, double laundry, double shopping)
    {
        if (random_.chance(cleaning))
            writer_.cleaning();
        if (random_.chance(laundry))
            writer_.laundry();
        if (random_.chance(shopping))
            writer_.shopping();
    }

    ScheduleWriter& writer_;
    const ClientNeed& need_;
    Random& random_;
};

} // namespace

void write_schedules(SectionDraft& draft)
{
    const Random chance = chance_of(draft, ChancePart::schedules);
    for (std::size_t index = 0; index < draft.data.clients.size(); ++index) {
        Random random = chance.fork(index);
        ScheduleWriter writer(draft, index, random);
        NeedTable(writer, draft.needs[index], random).write();
        writer.finish();
    }
}

} // namespace samma::demo
