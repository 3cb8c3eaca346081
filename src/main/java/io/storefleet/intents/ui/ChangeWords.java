package io.storefleet.intents.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Changes in the reader's words. */
public final class ChangeWords {

    /** The facts in the order they are told. */
    private static final List<String> FACTS = List.of(
            "event",
            "scope",
            "amount",
            "items",
            "product",
            "quantity",
            "price",
            "periods",
            "when",
            "next",
            "end",
            "reason",
            "order",
            "return",
            "account",
            "fields",
            "prices",
            "tags",
            "attributes",
            "discount",
            "added",
            "removed",
            "coupon",
            "addons",
            "to",
            "days",
            "expires",
            "consent");

    private ChangeWords() {}

    /** What is done, such as "Cancel subscription". */
    public static String kind(Component page, String kind) {
        return page.getTranslation("intents.kind." + kind);
    }

    public static Badge state(Component page, IntentState state) {
        var text = page.getTranslation("intents.state." + state.name().toLowerCase(Locale.ROOT));
        return new Badge(
                text,
                switch (state) {
                    case CONFIRMED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case UNDECIDED, UNKNOWN -> Tone.WARN;
                    case SENDING -> Tone.INFO;
                    case ABSENT -> Tone.NEUTRAL;
                });
    }

    /** What was wanted in a line, such as "quantity 3 · at the next charge"; empty where nothing is to be said. */
    public static String facts(Component page, Map<String, String> facts) {
        return FACTS.stream()
                .filter(name -> !facts.getOrDefault(name, "").isEmpty())
                .map(name -> fact(page, name, facts))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" · "));
    }

    private static String fact(Component page, String name, Map<String, String> facts) {
        var value = facts.getOrDefault(name, "");
        return switch (name) {
            case "when", "scope", "reason" -> page.getTranslation("intents." + name + "." + value);
            case "fields" -> page.getTranslation("intents.fact.fields", fields(page, value));
            case "amount", "price" -> page.getTranslation("intents.fact." + name, money(value, facts));
            case "expires" ->
                page.getTranslation("intents.fact.expires", Formats.here().time(Instant.parse(value)));
            case "days" -> page.getTranslation("intents.fact.days", Integer.valueOf(value));
            case "next", "end" -> page.getTranslation("intents.fact." + name, day(page, value));
            default -> page.getTranslation("intents.fact." + name, value);
        };
    }

    private static String fields(Component page, String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> page.getTranslation("intents.field." + name))
                .collect(Collectors.joining(", "));
    }

    private static String money(String amount, Map<String, String> facts) {
        return Formats.here().money(new BigDecimal(amount), facts.getOrDefault("currency", ""));
    }

    private static String day(Component page, String day) {
        return day.equals("none")
                ? page.getTranslation("intents.none")
                : Formats.here().day(LocalDate.parse(day));
    }

    /** Why it was refused, or what is missing to know, with the service's own text beside; may be empty. */
    public static String why(Component page, IntentView intent) {
        var told = intent.told();
        if (told.code().isEmpty()) {
            return "";
        }
        var key = "intents.code." + told.code();
        var known = page.getTranslation(key);
        var plain = known.equals(key) ? page.getTranslation("intents.code", told.code()) : known;
        return told.words().isEmpty() ? plain : page.getTranslation("intents.words", plain, told.words());
    }

    /** What kept a thing from being read before its change, in a sentence. @param code of what the client met */
    public static String unread(Component page, String code) {
        var key = "intents.unread." + code;
        var known = page.getTranslation(key);
        return known.equals(key) ? page.getTranslation("intents.unread.other", code) : known;
    }

    /** Why nothing was sent, in a sentence. */
    public static String problem(Component page, Exception problem) {
        return switch (problem) {
            case IntentProblem inTheWay -> {
                var key = "intents.problem." + inTheWay.kind().name().toLowerCase(Locale.ROOT);
                var since = inTheWay.since();
                yield page.getTranslation(
                        key, since == null ? "" : Formats.here().time(since));
            }
            case RightRefusedException refused ->
                page.getTranslation("intents.problem.right", refused.verb().key());
            default -> page.getTranslation("intents.problem.other");
        };
    }
}
