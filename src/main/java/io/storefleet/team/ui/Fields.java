package io.storefleet.team.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** The fields several of these pages ask for. */
final class Fields {

    private Fields() {}

    static EmailField email(String label) {
        var field = new EmailField(label);
        // The service decides and explains; the field's own check would only say "invalid".
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.EMAIL);
        field.setMaxLength(255);
        return field;
    }

    static TextField name(String label) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.NAME);
        field.setMaxLength(255);
        return field;
    }

    static PasswordField newPassword(String label, String help) {
        var field = new PasswordField(label);
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setHelperText(help);
        return field;
    }

    static PasswordField password(String label) {
        var field = new PasswordField(label);
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return field;
    }

    /** The one main action, also by Enter; held while it runs. */
    static Button main(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }
}
