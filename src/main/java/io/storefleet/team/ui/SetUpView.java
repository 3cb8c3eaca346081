package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.EMAIL_MALFORMED;
import static io.storefleet.team.TeamException.Problem.EMAIL_TAKEN;
import static io.storefleet.team.TeamException.Problem.NAME_MISSING;
import static io.storefleet.team.TeamException.Problem.PASSWORD_COMMON;
import static io.storefleet.team.TeamException.Problem.PASSWORD_IS_EMAIL;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_LONG;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_SHORT;
import static io.storefleet.team.TeamException.Problem.PASSWORD_WRONG;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.storefleet.team.SetUp;
import io.storefleet.team.TeamException;

/** Makes an agency and its Owner by the address the operator was told. */
@Route(value = "set-up/:token", autoLayout = false)
@AnonymousAllowed
class SetUpView extends FrontPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SetUp setUp;
    private final TextField agency = Fields.name(getTranslation("team.field.agency"));
    private final TextField name = Fields.name(getTranslation("team.field.name"));
    private final EmailField email = Fields.email(getTranslation("team.field.email"));
    private final PasswordField password =
            Fields.newPassword(getTranslation("team.field.password"), getTranslation("team.field.password.help"));
    private final FieldProblems problems = new FieldProblems()
            .at(email, EMAIL_MALFORMED, EMAIL_TAKEN)
            .at(password, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_EMAIL, PASSWORD_COMMON, PASSWORD_WRONG);
    private String token = "";

    SetUpView(SetUp setUp) {
        super("team.set-up.title");
        this.setUp = setUp;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (setUp.isOpen(token)) {
            show(
                    text("team.set-up.text"),
                    agency,
                    name,
                    email,
                    password,
                    Fields.main(getTranslation("team.set-up.submit"), this::make));
        } else {
            showDeadLink();
        }
    }

    private void make() {
        if (problems.at(agency.isEmpty() ? agency : name, NAME_MISSING).run(this, this::complete)) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?ready"));
        }
    }

    private void complete() {
        if (name.getValue().isBlank()) {
            throw new TeamException(NAME_MISSING);
        }
        setUp.complete(
                token, new SetUp.NewAgency(agency.getValue(), name.getValue(), email.getValue(), password.getValue()));
    }
}
