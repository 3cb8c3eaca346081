package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.EMAIL_MALFORMED;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.storefleet.team.PasswordReset;
import io.storefleet.team.TeamException;

/** Asks where to send the link for a new password; answers the same for everybody. */
@Route(value = "forgot-password", autoLayout = false)
@AnonymousAllowed
class ForgotPasswordView extends FrontPage {

    private static final long serialVersionUID = 1L;

    private final transient PasswordReset reset;
    private final EmailField email = Fields.email(getTranslation("team.field.email"));
    private final FieldProblems problems = new FieldProblems().at(email, EMAIL_MALFORMED);

    ForgotPasswordView(PasswordReset reset) {
        super("team.forgot.title");
        this.reset = reset;
        show(
                text("team.forgot.text"),
                email,
                Fields.main(getTranslation("team.forgot.submit"), this::ask),
                Links.toSignIn(getTranslation("team.link.sign-in")));
    }

    private void ask() {
        if (problems.run(this, this::send)) {
            show(text("team.forgot.sent"), Links.toSignIn(getTranslation("team.link.sign-in")));
        }
    }

    private void send() {
        var typed = email.getValue().strip();
        if (typed.indexOf('@') < 1) {
            throw new TeamException(EMAIL_MALFORMED);
        }
        reset.ask(typed, VaadinRequest.getCurrent().getRemoteAddr(), getLocale());
    }
}
