package io.storefleet.search;

import java.util.List;

/** What a hit tells, in plain words: what its own words keep from logs. */
public final class Told {

    private Told() {}

    public static List<String> by(Hit hit) {
        return hit.details().stream().map(Told::plain).toList();
    }

    private static String plain(Fact fact) {
        return switch (fact.value()) {
            case Fact.Text text -> text.text();
            case Fact.Money money -> money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
            case Fact.Day day -> day.day().toString();
            case Fact.State state -> state.word();
        };
    }
}
