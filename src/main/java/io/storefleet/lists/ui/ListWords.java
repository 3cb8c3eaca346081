package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRow;
import io.storefleet.query.Term;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of a kind of list for the reader of a page. A kind may have words of its own for what others call alike. */
record ListWords(Component page, ListKind kind) {

    static final String NONE = "–";

    private static final List<String> GOOD = List.of("active", "completed", "live");
    private static final List<String> WARN = List.of("trial", "paused", "open", "returned", "test");
    private static final List<String> INFO = List.of("planned");
    private static final List<String> BAD = List.of("overdue", "failed");

    String column(ListColumn column) {
        return own("column." + column.key(), column.key());
    }

    String filter(ListFilter filter) {
        return own("filter." + filter.word(), filter.word());
    }

    /** A word of a choice or a state; what nobody knows stands as it is. */
    String value(String word) {
        return own("value." + word.toLowerCase(Locale.ROOT).replace('_', '-'), word);
    }

    private String own(String rest, String otherwise) {
        for (var key : List.of("lists." + kind.key() + "." + rest, "lists." + rest)) {
            var words = page.getTranslation(key);
            if (!words.equals(key)) {
                return words;
            }
        }
        return otherwise;
    }

    String of(String key, Object... facts) {
        return page.getTranslation("lists." + kind.key() + "." + key, facts);
    }

    /** What a term asks for, such as {@code Status: overdue}. */
    String chip(Term<ListFilter> term) {
        var field = term.field();
        var value = field == null || field.choices().isEmpty()
                ? term.value()
                : String.join(", ", term.values().stream().map(this::value).toList());
        var said = field == null ? "“" + value + "”" : page.getTranslation("lists.chip", filter(field), value);
        return term.not() ? page.getTranslation("lists.chip.not", said) : said;
    }

    String cell(ListColumn column, ListRow row, Formats formats) {
        return text(column, row.cells().get(column.key()), formats);
    }

    private String text(ListColumn column, @Nullable Object value, Formats formats) {
        return switch (value) {
            case null -> NONE;
            case Money money -> formats.money(money.amount(), money.currency());
            case LocalDate day -> formats.day(day);
            case Instant at -> formats.time(at);
            case Long count -> formats.number(count);
            case Boolean yes -> value(yes ? "yes" : "no");
            case List<?> many ->
                many.isEmpty()
                        ? own("column." + column.key() + ".none", NONE)
                        : String.join(", ", many.stream().map(String::valueOf).toList());
            case String period when column.type() == ListColumn.Type.PERIOD -> period(period);
            case String off
            when column.type() == ListColumn.Type.REDUCTION -> new ReductionWords(page).of(off, formats);
            default -> column.type() == ListColumn.Type.STATE ? value(value.toString()) : value.toString();
        };
    }

    /** {@code 1 month}; a unit that nobody knows stands as it is. */
    private String period(String text) {
        var parts = text.split(" ", 2);
        var key = "lists.period." + (parts.length == 2 ? parts[1] : "");
        if (parts.length < 2
                || !parts[0].matches("\\d{1,9}")
                || page.getTranslation(key, 1).equals(key)) {
            return text;
        }
        return page.getTranslation(key, Integer.parseInt(parts[0]));
    }

    /** How a state looks. */
    static Tone tone(@Nullable Object state) {
        var word = String.valueOf(state).toLowerCase(Locale.ROOT);
        if (GOOD.contains(word)) {
            return Tone.GOOD;
        }
        if (BAD.contains(word)) {
            return Tone.BAD;
        }
        if (INFO.contains(word)) {
            return Tone.INFO;
        }
        return WARN.contains(word) ? Tone.WARN : Tone.NEUTRAL;
    }

    /** What is wrong with a text, where, and what would do there. */
    String problem(ListProblem problem, String text) {
        var wrong = text.substring(Math.min(problem.from(), text.length()), Math.min(problem.to(), text.length()));
        return page.getTranslation(
                problem.messageKey(), wrong, problem.from() + 1, String.join(", ", problem.expected()));
    }
}
