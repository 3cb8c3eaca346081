package io.storefleet.team.ui;

import static io.storefleet.team.TeamException.Problem.ALREADY_INVITED;
import static io.storefleet.team.TeamException.Problem.ALREADY_MEMBER;
import static io.storefleet.team.TeamException.Problem.EMAIL_MALFORMED;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Invited;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Notices;
import java.util.Map;

/** Asks whom to invite as what, then shows the link this one time. */
final class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What the page does with the filled form. */
    interface Inviting {
        Invited invite(String email, Role role, StoreScope scope);
    }

    private final transient Inviting inviting;
    private final boolean mailed;
    private final EmailField email = Fields.email(getTranslation("team.field.email"));
    private final GrantForm grant;
    private final FieldProblems problems;

    InviteDialog(Map<StoreId, String> stores, boolean mailed, Inviting inviting) {
        this.inviting = inviting;
        this.mailed = mailed;
        grant = new GrantForm(stores);
        problems = grant.problems().at(email, EMAIL_MALFORMED, ALREADY_MEMBER, ALREADY_INVITED);
        setHeaderTitle(getTranslation("team.invite.title"));
        setWidth("440px");
        var form = new Div(email, grant);
        form.addClassName("sf-stack");
        email.setWidthFull();
        email.setAutofocus(true);
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("uikit.cancel"), click -> close()),
                        Fields.main(getTranslation("team.invite.submit"), this::invite));
    }

    private void invite() {
        problems.run(this, () -> showLink(inviting.invite(email.getValue(), grant.role(), grant.scope())));
    }

    private void showLink(Invited invited) {
        removeAll();
        getFooter().removeAll();
        var link = new TextField(getTranslation("team.invite.link"));
        link.setValue(invited.link().toString());
        link.setReadOnly(true);
        link.setWidthFull();
        var body = new Div(
                new Paragraph(
                        getTranslation(mailed ? "team.invite.mailed" : "team.invite.not-mailed", email.getValue())),
                link);
        body.addClassName("sf-stack");
        add(body);
        var copy = new Button(getTranslation("team.invite.copy"), click -> {
            ClipboardText.copy(this, invited.link().toString());
            Notices.done(getTranslation("uikit.copied"));
        });
        getFooter().add(copy, new Button(getTranslation("uikit.close"), click -> close()));
    }
}
