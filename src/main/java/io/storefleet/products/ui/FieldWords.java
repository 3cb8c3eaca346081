package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductField.Name;
import io.storefleet.products.ProductProblem;
import io.storefleet.uikit.Formats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The settings of products in the reader's words. */
record FieldWords(Component page) {

    private static final int LONGEST = 140;

    String say(String key, Object... values) {
        return page.getTranslation("products." + key, values);
    }

    /** Empty where there are no such words. */
    private String maybe(String key) {
        var words = say(key);
        return words.equals("products." + key) ? "" : words;
    }

    Formats formats() {
        return Formats.here();
    }

    Locale locale() {
        return formats().locale();
    }

    String none() {
        return say("form.none");
    }

    /** Of a field, whatever stands behind its dot. */
    String label(ProductField field) {
        return say("field." + field.word());
    }

    String help(ProductField field) {
        return maybe("field." + field.word() + ".help");
    }

    /** Of a name, such as {@code Price (USD)}. */
    String label(String name) {
        return ProductField.parse(name).map(this::label).orElse(name);
    }

    private String label(Name name) {
        return switch (name.field().keyed()) {
            case NOT -> label(name.field());
            case LANGUAGE -> say("field.of", label(name.field()), language(name.key()));
            case TYPE -> say("offers." + name.key());
            case TYPE_AND_LANGUAGE -> say("field.of", label(name.field()), name.key());
            case CURRENCY, QUANTITY, TEXT -> say("field.of", label(name.field()), name.key());
        };
    }

    String language(String code) {
        var known = Locale.forLanguageTag(code).getDisplayName(locale());
        return known.isEmpty() || known.equals(code) ? code : known + " (" + code + ")";
    }

    /** A word of the service; what nobody knows stands as it is. */
    String word(String value) {
        var known = maybe("word." + value);
        return known.isEmpty() ? value : known;
    }

    /** A value as people read it, cut where it is long; a dash for none. */
    String value(String name, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        var parsed = ProductField.parse(name);
        if (parsed.isEmpty()) {
            return cut(value);
        }
        return switch (parsed.get().field().value()) {
            case AMOUNT -> formats().money(new BigDecimal(value), parsed.get().key());
            case PERCENT -> say("percent", Typed.number(new BigDecimal(value), locale()));
            case WORD, YES_NO -> word(value);
            default -> cut(value);
        };
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    Optional<String> find(Exception problem) {
        return problem instanceof ProductProblem known ? Optional.of(of(known)) : Optional.empty();
    }

    String of(Exception problem) {
        return find(problem).orElseGet(() -> page.getTranslation("intents.problem.other"));
    }

    /** In a sentence that names the field. */
    String of(ProductProblem problem) {
        var sentence = bare(problem);
        return problem.field().isEmpty() ? sentence : say("problem.at", label(problem.field()), sentence);
    }

    /** In a sentence that stands at the field. */
    String bare(ProductProblem problem) {
        var key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var detail = switch (problem.kind()) {
            case CHANGED_SINCE -> value(problem.field(), problem.detail());
            case NOT_READ -> ChangeWords.unread(page, problem.detail());
            default -> problem.detail();
        };
        return say("problem." + key, detail);
    }

    /** Words of an enumerated field that can be sent. */
    static java.util.List<String> words(ProductField field) {
        return field.value() == ProductField.Value.YES_NO
                ? java.util.List.of("yes", "no")
                : FieldChecks.WORDS.getOrDefault(field, java.util.List.of());
    }
}
