package io.storefleet.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.TeamMember;
import io.storefleet.tenancy.StoreId;
import java.util.Map;

/** Asks what a member may do from now on. */
final class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What the page does with the choice. */
    interface Changing {
        void change(Role role, StoreScope scope);
    }

    ChangeDialog(TeamMember member, Map<StoreId, String> stores, Changing changing) {
        setHeaderTitle(getTranslation("team.change.title", member.name()));
        setWidth("440px");
        var grant = new GrantForm(stores);
        member.given().stream().findFirst().ifPresent(grant::show);
        var problems = grant.problems();
        add(grant);
        getFooter()
                .add(
                        new Button(getTranslation("uikit.cancel"), click -> close()),
                        Fields.main(getTranslation("team.change.submit"), () -> {
                            if (problems.run(this, () -> changing.change(grant.role(), grant.scope()))) {
                                close();
                            }
                        }));
    }
}
