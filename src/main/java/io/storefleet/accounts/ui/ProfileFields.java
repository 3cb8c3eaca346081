package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What can be typed of an account; a wrong field says so and keeps what was typed. */
final class ProfileFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Field, AbstractField<?, String>> fields = new EnumMap<>(Field.class);

    ProfileFields(AccountProfile now) {
        addClassName("sf-stack");
        for (var field : Field.values()) {
            var input = input(field);
            input.setValue(now.get(field).isEmpty() ? input.getEmptyValue() : now.get(field));
            fields.put(field, input);
        }
        add(pair(Field.FIRST, Field.LAST));
        add(of(Field.EMAIL));
        add(pair(Field.COMPANY, Field.PHONE));
        add(of(Field.LINE1), of(Field.LINE2));
        add(pair(Field.POSTAL_CODE, Field.CITY), pair(Field.REGION, Field.REGION_CUSTOM));
        add(pair(Field.COUNTRY, Field.LANGUAGE));
    }

    private AbstractField<?, String> input(Field field) {
        return switch (field) {
            case COUNTRY -> countries(this);
            case LANGUAGE -> languages(this);
            default -> {
                var text = new TextField(label(this, field));
                text.setManualValidation(true);
                text.setRequiredIndicatorVisible(Field.REQUIRED.contains(field));
                yield text;
            }
        };
    }

    /** Of the languages there are. @param page whose language their names are in */
    static ComboBox<String> languages(Component page) {
        return choice(
                page,
                Field.LANGUAGE,
                Locale.getISOLanguages(),
                (code, in) -> Locale.of(code).getDisplayLanguage(in));
    }

    static ComboBox<String> countries(Component page) {
        return choice(
                page,
                Field.COUNTRY,
                Locale.getISOCountries(),
                (code, in) -> Locale.of("", code).getDisplayCountry(in));
    }

    private static String label(Component page, Field field) {
        return page.getTranslation("accounts.edit." + field.key());
    }

    /** A code's name. */
    private interface Name {
        String of(String code, Locale in);
    }

    private static ComboBox<String> choice(Component page, Field field, String[] codes, Name name) {
        var in = page.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .map(UI::getLocale)
                .orElse(Locale.ENGLISH);
        var box = new ComboBox<String>(label(page, field));
        box.setItems(Arrays.stream(codes)
                .sorted(Comparator.comparing(code -> name.of(code, in), Collator.getInstance(in)))
                .toList());
        box.setItemLabelGenerator(code -> name.of(code, in) + " (" + code + ")");
        box.setClearButtonVisible(true);
        box.setManualValidation(true);
        return box;
    }

    private Div pair(Field left, Field right) {
        var pair = new Div(of(left), of(right));
        pair.addClassName("sf-pair");
        return pair;
    }

    private Component of(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    void focus() {
        if (of(Field.FIRST) instanceof TextField first) {
            first.focus();
        }
    }

    /** As it was typed. */
    AccountProfile profile() {
        var values = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, input) -> {
            right(field);
            values.put(field, Objects.requireNonNullElse(input.getValue(), ""));
        });
        return new AccountProfile(values);
    }

    private void right(Field field) {
        if (of(field) instanceof HasValidation input) {
            input.setInvalid(false);
        }
    }

    /** Puts a problem beside the field it speaks of. */
    void wrong(Exception problem) {
        if (problem instanceof AccountProblem known) {
            var field = known.kind() == AccountProblem.Kind.EMAIL_TAKEN ? Field.EMAIL : known.field();
            if (field != null) {
                wrong(field, new AccountSentences(this).of(known.kind(), known.detail()));
            }
        }
    }

    /** Puts a refusal of the service beside the field it names. */
    void refused(IntentView view) {
        if (view.state() == IntentState.REJECTED) {
            var code = view.told().code().equals("email-taken")
                    ? Field.EMAIL.key()
                    : view.told().code();
            for (var field : Field.values()) {
                if (field.key().equals(code)) {
                    wrong(field, ChangeWords.why(this, view));
                }
            }
        }
    }

    private void wrong(Field field, String text) {
        if (of(field) instanceof HasValidation input) {
            input.setErrorMessage(text);
            input.setInvalid(true);
        }
    }
}
