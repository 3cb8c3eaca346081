package io.storefleet.products.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.products.ProductField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The input of a field with many values, a line each: {@code 49.90 USD}, {@code en: Spring sale}, {@code 10: 5}. */
final class LinesInput implements Input {

    private static final Pattern AMOUNT =
            Pattern.compile("(?:([0-9][0-9.,]*)\\s*([A-Za-z]{3})|([A-Za-z]{3})\\s*:?\\s*([0-9][0-9.,]*))");

    private final ProductField field;
    private final FieldWords words;
    private final TextArea text = new TextArea();

    LinesInput(FieldWords words, ProductField field) {
        this.field = field;
        this.words = words;
        text.setLabel(words.label(field));
        text.setHelperText(words.help(field));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.setMaxHeight("14em");
    }

    TextArea component() {
        return text;
    }

    @Override
    public void fill(Map<String, String> values) {
        var lines = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (owns(name)) {
                lines.append(line(name.substring(field.of("").length()), value)).append('\n');
            }
        });
        text.setValue(lines.toString().strip());
    }

    private String line(String key, String value) {
        return switch (field.value()) {
            case AMOUNT -> Typed.amount(new BigDecimal(value), key, words.locale()) + " " + key;
            case PERCENT -> key + ": " + Typed.number(new BigDecimal(value), words.locale());
            default -> key + ": " + value;
        };
    }

    @Override
    public Optional<String> read(Map<String, String> into) {
        for (var line : text.getValue().split("\n")) {
            if (!line.isBlank() && !readLine(line.strip(), into)) {
                return Optional.of(
                        words.say("form.line." + field.value().name().toLowerCase(Locale.ROOT), line.strip()));
            }
        }
        return Optional.empty();
    }

    private boolean readLine(String line, Map<String, String> into) {
        if (field.value() == ProductField.Value.AMOUNT) {
            var parts = AMOUNT.matcher(line);
            if (!parts.matches()) {
                return false;
            }
            var currency = parts.group(2) == null ? parts.group(3) : parts.group(2);
            return put(
                    into,
                    currency,
                    Typed.plain(parts.group(1) == null ? parts.group(4) : parts.group(1), words.locale()));
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            return false;
        }
        var value = line.substring(colon + 1).strip();
        var percent = field.value() == ProductField.Value.PERCENT;
        return put(
                into,
                line.substring(0, colon).strip(),
                percent ? Typed.plain(value.replace("%", "").strip(), words.locale()) : value);
    }

    /** Nothing stands there twice. */
    private boolean put(Map<String, String> into, String key, String value) {
        var name = ProductField.parse(field.of(key)).map(Object::toString).orElse("");
        return !name.isEmpty() && !value.isEmpty() && into.put(name, value) == null;
    }

    @Override
    public boolean owns(String name) {
        return name.startsWith(field.of(""));
    }

    @Override
    public void wrong(String sentence) {
        text.setErrorMessage(sentence);
        text.setInvalid(!sentence.isEmpty());
    }

    @Override
    public void changed(Runnable listener) {
        text.addValueChangeListener(change -> listener.run());
    }
}
