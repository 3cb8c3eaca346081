package io.storefleet.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.Agency;
import io.storefleet.team.People;
import io.storefleet.team.SignedIn;
import io.storefleet.team.TenantSwitch;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Asks a person of several agencies for whom they work now. */
@Route(value = "choose", autoLayout = false)
@PermitAll
class ChooseAgencyView extends FrontPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient TenantSwitch tenantSwitch;
    private final transient AuthenticationContext authentication;

    ChooseAgencyView(People people, TenantSwitch tenantSwitch, AuthenticationContext authentication) {
        super("team.choose.title");
        this.people = people;
        this.tenantSwitch = tenantSwitch;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var agencies = authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(who -> people.agencies(who.identity()))
                .orElse(List.of());
        var parts = new ArrayList<Component>();
        parts.add(text(agencies.isEmpty() ? "team.choose.none" : "team.choose.text"));
        agencies.forEach(agency -> parts.add(choice(agency)));
        parts.add(new Button(getTranslation("team.choose.sign-out"), click -> authentication.logout()));
        show(parts.toArray(Component[]::new));
    }

    private Button choice(Agency agency) {
        return new Button(agency.name(), click -> tenantSwitch.to(agency.seat().slug()));
    }
}
