package io.storefleet.search.internal;

import io.storefleet.search.Fact;
import io.storefleet.search.Fact.About;
import io.storefleet.search.Fact.Day;
import io.storefleet.search.Fact.State;
import io.storefleet.search.Fact.Text;
import io.storefleet.team.Masked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a row tells, in the order to show it: what is missing is left out, what is personal is masked. */
final class HitFacts {

    private final Row row;
    private final boolean personal;
    private final List<Fact> facts = new ArrayList<>();

    /** @param personal whether personal data may be seen */
    HitFacts(Row row, boolean personal) {
        this.row = row;
        this.personal = personal;
    }

    List<Fact> list() {
        return facts;
    }

    /** Who bought: name, company, e-mail address. */
    HitFacts buyer() {
        return add(About.PERSON, person() == null ? null : new Text(person()))
                .text(About.COMPANY, "company")
                .text(About.EMAIL, "email");
    }

    /** First and last name, if there is one. */
    @Nullable String person() {
        var name = Stream.of("first_name", "last_name")
                .map(this::shown)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    HitFacts text(About about, String column) {
        return text(about, row.text(column), null);
    }

    /** @param said what is shown already and need not be said again */
    HitFacts text(About about, @Nullable String text, @Nullable String said) {
        var shown = shownText(text);
        return shown == null || shown.isBlank() || shown.equals(said) ? this : add(about, new Text(shown));
    }

    HitFacts money(About about, String column) {
        return add(about, row.money(column));
    }

    HitFacts day(About about, String column) {
        var day = row.day(column);
        return add(about, day == null ? null : new Day(day));
    }

    HitFacts state(@Nullable String word) {
        return add(About.STATE, word == null || word.isBlank() ? null : new State(word));
    }

    /** The column's text, as the actor may see it. */
    @Nullable String shown(String column) {
        return shownText(row.text(column));
    }

    private @Nullable String shownText(@Nullable String text) {
        return personal ? text : Masked.text(text);
    }

    private HitFacts add(About about, Fact.@Nullable Value value) {
        if (value != null) {
            facts.add(new Fact(about, value));
        }
        return this;
    }
}
