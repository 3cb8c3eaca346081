package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CodePattern.Alphabet;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Notices;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How codes are to be made up, how many there could be, and those that were. */
final class MadeUpFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    private final transient CodeDialogs dialogs;
    private final transient Consumer<List<String>> listener;
    private final TextField prefix = new TextField();
    private final TextField length = new TextField();
    private final TextField count = new TextField();
    private final Select<Alphabet> alphabet = new Select<>();
    private final Span combinations = new Span();
    private final Div result = new Div();
    private final Button make = new Button();
    private List<String> codes = List.of();

    MadeUpFields(CodeDialogs dialogs, Consumer<List<String>> listener) {
        this.dialogs = dialogs;
        this.listener = listener;
        addClassName("sf-stack");
        prefix.setLabel(say("prefix"));
        length.setLabel(say("length"));
        count.setLabel(say("count"));
        length.setValue("8");
        count.setValue("100");
        for (var field : List.of(prefix, length, count)) {
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(change -> reckon());
        }
        length.setAllowedCharPattern("[0-9]");
        count.setAllowedCharPattern("[0-9]");
        prefix.setAllowedCharPattern("[A-Za-z0-9_-]");
        alphabet.setLabel(say("alphabet"));
        alphabet.setItems(Alphabet.values());
        alphabet.setItemLabelGenerator(each -> say("alphabet." + each.name().toLowerCase(Locale.ROOT)));
        alphabet.setValue(Alphabet.MIXED);
        alphabet.addValueChangeListener(change -> reckon());
        make.addClassName("sf-begin");
        make.setText(say("make"));
        make.addClickListener(click -> make());
        combinations.addClassName("sf-quiet");
        combinations.getElement().setAttribute("role", "status");
        result.addClassName("sf-stack");
        result.getElement().setAttribute("role", "status");
        var fields = new Div(prefix, alphabet, length, count);
        fields.addClassName("sf-pair");
        add(fields, combinations, make, result);
        reckon();
    }

    /** Those made up last; others need another press. */
    List<String> codes() {
        return codes;
    }

    private @Nullable CodePattern pattern() {
        var size = Amounts.whole(length.getValue());
        var many = Amounts.whole(count.getValue());
        wrong(
                length,
                size == null || size < 1 || size > CodePattern.LONGEST,
                say("length.invalid", CodePattern.LONGEST));
        wrong(count, many == null || many < 1 || many > CodePattern.MOST, say("count.invalid", CodePattern.MOST));
        return length.isInvalid() || count.isInvalid() || size == null || many == null
                ? null
                : new CodePattern(prefix.getValue(), alphabet.getValue(), size, many);
    }

    private static void wrong(TextField field, boolean wrong, String sentence) {
        field.setErrorMessage(wrong ? sentence : "");
        field.setInvalid(wrong);
    }

    private void reckon() {
        codes = List.of();
        result.removeAll();
        var pattern = pattern();
        make.setEnabled(pattern != null && pattern.possible());
        if (pattern == null) {
            combinations.setText("");
            return;
        }
        var many = NumberFormat.getIntegerInstance(getLocale()).format(pattern.combinations());
        var key = pattern.possible() ? pattern.guessable() ? "guessable" : "combinations" : "too-few";
        combinations.setText(say(key, many));
    }

    private void make() {
        var pattern = pattern();
        if (pattern != null) {
            dialogs.tools()
                    .background()
                    .run(
                            this,
                            () -> dialogs.tools().actions().makeUp(dialogs.store(), pattern),
                            this::show,
                            problem -> result.add(new Span(new CouponWords(this).of(problem))));
        }
    }

    private void show(List<String> made) {
        codes = made;
        listener.accept(made);
        result.removeAll();
        var some = new Div();
        some.addClassNames("sf-id", "sf-codes");
        some.setText(made.stream().limit(SHOWN).collect(Collectors.joining("  ")) + (made.size() > SHOWN ? "  …" : ""));
        var copy = new Button(getTranslation("coupons.add.copy"), click -> {
            ClipboardText.copy(this, String.join("\n", made));
            Notices.done(getTranslation("coupons.codes.copied", made.size()));
        });
        var line = new Div(new Span(say("made", made.size())), copy);
        line.addClassNames("sf-row", "sf-spread");
        result.add(line, some);
    }

    private String say(String key, Object... values) {
        return getTranslation("coupons.made." + key, values);
    }
}
