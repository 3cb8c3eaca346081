package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.NAME_MISSING;
import static io.storefleet.team.TeamException.Problem.PASSWORD_COMMON;
import static io.storefleet.team.TeamException.Problem.PASSWORD_IS_EMAIL;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_LONG;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_SHORT;
import static io.storefleet.team.TeamException.Problem.PASSWORD_WRONG;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.storefleet.team.Invitations;

/** Lets an invited person join: a new one with name and password, a known one with the password they have. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class AcceptInvitationView extends FrontPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final TextField name = Fields.name(getTranslation("team.field.name"));
    private String token = "";

    AcceptInvitationView(Invitations invitations) {
        super("team.invitation.title");
        this.invitations = invitations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        invitations.open(token).ifPresentOrElse(this::show, this::showDeadLink);
    }

    private void show(Invitations.Offer offer) {
        if (offer.known()) {
            var password = Fields.password(getTranslation("team.field.password"));
            var problems = new FieldProblems().at(password, PASSWORD_WRONG);
            show(
                    text("team.invitation.known", offer.agency(), offer.email()),
                    password,
                    Fields.main(getTranslation("team.invitation.submit"), () -> accept(password, problems)));
        } else {
            var password = Fields.newPassword(
                    getTranslation("team.field.password"), getTranslation("team.field.password.help"));
            var problems = new FieldProblems()
                    .at(name, NAME_MISSING)
                    .at(password, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_EMAIL, PASSWORD_COMMON);
            show(
                    text("team.invitation.new", offer.agency(), offer.email()),
                    name,
                    password,
                    Fields.main(getTranslation("team.invitation.submit"), () -> accept(password, problems)));
        }
    }

    private void accept(PasswordField password, FieldProblems problems) {
        if (problems.run(this, () -> invitations.accept(token, name.getValue(), password.getValue()))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?joined"));
        }
    }
}
