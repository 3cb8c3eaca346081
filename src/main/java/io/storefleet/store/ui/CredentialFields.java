package io.storefleet.store.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.fastspring.Credential;
import java.util.Optional;

/** User name and password of FastSpring's API: typed once, sent once, never shown again. */
final class CredentialFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();

    CredentialFields() {
        addClassName("sf-stack");
        user.setLabel(getTranslation("store.field.user"));
        user.setHelperText(getTranslation("store.field.user.help"));
        user.getElement().setAttribute("autocomplete", "off");
        user.setValueChangeMode(ValueChangeMode.EAGER);
        user.setMaxLength(255);
        user.setWidthFull();
        password.setLabel(getTranslation("store.field.password"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setRevealButtonVisible(false);
        password.setMaxLength(255);
        password.setWidthFull();
        add(user, password);
    }

    void onChange(Runnable listener) {
        user.addValueChangeListener(change -> listener.run());
        password.addValueChangeListener(change -> listener.run());
    }

    /** The pair, or empty when a field is wrong; the field then says what is expected. */
    Optional<Credential> read() {
        var name = user.getValue().strip();
        var secret = password.getValue().strip();
        mark(user, name.isEmpty(), "store.field.user.missing");
        if (name.contains(":")) {
            mark(user, true, "store.field.user.colon");
        }
        password.setInvalid(secret.isEmpty());
        password.setErrorMessage(getTranslation("store.field.password.missing"));
        return user.isInvalid() || password.isInvalid() ? Optional.empty() : Optional.of(new Credential(name, secret));
    }

    private void mark(TextField field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(key) : "");
    }

    void focus() {
        user.focus();
    }
}
