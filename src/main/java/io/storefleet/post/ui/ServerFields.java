package io.storefleet.post.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.post.PostProblem;
import io.storefleet.post.PostProblem.Kind;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.ServerView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person types of a mail server; the password is sent once and never shown again. */
final class ServerFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String USUAL_PORT = "587";
    private static final String USUAL_RATE = "60";

    private final TextField host = text("host");
    private final TextField port = text("port");
    private final Select<Security> security = new Select<>();
    private final TextField user = text("user");
    private final PasswordField password = new PasswordField();
    private final TextField fromName = text("from-name");
    private final TextField fromAddress = text("from");
    private final TextField replyTo = text("reply-to");
    private final TextField bounce = text("bounce");
    private final TextField rate = text("rate");

    ServerFields() {
        addClassName("sf-fields");
        security.setLabel(getTranslation("post.field.security"));
        security.setItems(Security.values());
        security.setItemLabelGenerator(
                each -> getTranslation("post.security." + each.name().toLowerCase(java.util.Locale.ROOT)));
        security.setValue(Security.STARTTLS);
        security.setWidthFull();
        password.setLabel(getTranslation("post.field.password"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setRevealButtonVisible(false);
        password.setMaxLength(255);
        password.setWidthFull();
        user.getElement().setAttribute("autocomplete", "off");
        port.setValue(USUAL_PORT);
        rate.setValue(USUAL_RATE);
        add(group("server"), host, port, security, rate, user, password);
        add(group("sender"), fromName, fromAddress, replyTo, bounce);
    }

    private H2 group(String key) {
        return new H2(getTranslation("post.group." + key));
    }

    private TextField text(String key) {
        var field = new TextField(getTranslation("post.field." + key));
        field.setMaxLength(255);
        field.setWidthFull();
        return field;
    }

    void show(ServerView server) {
        host.setValue(server.host());
        port.setValue(String.valueOf(server.port()));
        security.setValue(server.security());
        user.setValue(or(server.user()));
        password.clear();
        password.setHelperText(server.hasPassword() ? getTranslation("post.field.password.kept") : null);
        var sender = server.sender();
        fromName.setValue(sender.name());
        fromAddress.setValue(or(sender.address()));
        replyTo.setValue(or(sender.replyTo()));
        bounce.setValue(or(sender.bounce()));
        rate.setValue(String.valueOf(sender.perMinute()));
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    ServerDraft read() {
        List.of(host, port, user, password, fromName, fromAddress, replyTo, bounce, rate)
                .forEach(field -> field.setInvalid(false));
        var sender = new Sender(
                fromName.getValue(), fromAddress.getValue(), replyTo.getValue(), bounce.getValue(), number(rate));
        var secret = password.getValue().isEmpty() ? null : password.getValue();
        return new ServerDraft(host.getValue(), number(port), security.getValue(), user.getValue(), secret, sender);
    }

    /** No number is none that a server could have. */
    private static int number(TextField field) {
        try {
            return Integer.parseInt(field.getValue().strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** The field says what is wrong with it. */
    void mark(PostProblem problem) {
        Map<Kind, HasValidation> fields = new EnumMap<>(Kind.class);
        fields.put(Kind.HOST_INVALID, host);
        fields.put(Kind.HOST_PRIVATE, host);
        fields.put(Kind.HOST_UNKNOWN, host);
        fields.put(Kind.PORT_INVALID, port);
        fields.put(Kind.MUST_BE_ENCRYPTED, security);
        fields.put(Kind.PASSWORD_AGAIN, password);
        fields.put(Kind.USER_INVALID, user);
        fields.put(Kind.NAME_INVALID, fromName);
        fields.put(Kind.FROM_INVALID, fromAddress);
        fields.put(Kind.REPLY_TO_INVALID, replyTo);
        fields.put(Kind.BOUNCE_INVALID, bounce);
        fields.put(Kind.RATE_INVALID, rate);
        var field = fields.getOrDefault(problem.kind(), host);
        field.setErrorMessage(PostWords.sentence(this, problem));
        field.setInvalid(true);
        ((Focusable<?>) field).focus();
    }
}
