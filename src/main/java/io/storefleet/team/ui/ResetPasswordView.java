package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.PASSWORD_COMMON;
import static io.storefleet.team.TeamException.Problem.PASSWORD_IS_EMAIL;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_LONG;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_SHORT;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.storefleet.team.PasswordReset;

/** Sets a new password by the link of a mail. */
@Route(value = "reset/:token", autoLayout = false)
@AnonymousAllowed
class ResetPasswordView extends FrontPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PasswordReset reset;
    private final PasswordField password =
            Fields.newPassword(getTranslation("team.field.new-password"), getTranslation("team.field.password.help"));
    private final FieldProblems problems =
            new FieldProblems().at(password, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_EMAIL, PASSWORD_COMMON);
    private String token = "";

    ResetPasswordView(PasswordReset reset) {
        super("team.reset.title");
        this.reset = reset;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (reset.isOpen(token)) {
            show(password, Fields.main(getTranslation("team.reset.submit"), this::change));
        } else {
            showDeadLink();
        }
    }

    private void change() {
        if (problems.run(this, () -> reset.complete(token, password.getValue()))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?reset"));
        }
    }
}
