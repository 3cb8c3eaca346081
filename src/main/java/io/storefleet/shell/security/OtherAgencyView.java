package io.storefleet.shell.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.Agency;
import io.storefleet.team.People;
import io.storefleet.team.SignedIn;
import io.storefleet.team.TenantSwitch;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tab of another agency shows once its session works elsewhere. */
@Route(value = "other-agency/:" + Places.AGENCY, autoLayout = false)
@PermitAll
class OtherAgencyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient TenantSwitch tenantSwitch;
    private final transient AuthenticationContext authentication;
    private final Div card = new Div();

    OtherAgencyView(People people, TenantSwitch tenantSwitch, AuthenticationContext authentication) {
        this.people = people;
        this.tenantSwitch = tenantSwitch;
        this.authentication = authentication;
        addClassName("sf-front");
        card.addClassName("sf-front-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = authentication.getAuthenticatedUser(SignedIn.class).orElseThrow(NotFoundException::new);
        var agencies = people.agencies(who.identity());
        var wanted = find(
                        agencies, event.getRouteParameters().get(Places.AGENCY).orElse(null))
                .orElseThrow(NotFoundException::new);
        var seat = who.seat();
        var current = find(agencies, seat == null ? null : seat.slug());
        card.removeAll();
        card.add(
                new H1(getTranslation("shell.other.title", wanted.name())),
                new Paragraph(current.map(here -> getTranslation("shell.other.text", here.name()))
                        .orElseGet(() -> getTranslation("shell.other.none"))),
                switchButton(wanted, ButtonVariant.PRIMARY));
        current.ifPresent(here -> card.add(stayButton(here)));
    }

    private Button switchButton(Agency agency, ButtonVariant variant) {
        var button = new Button(
                getTranslation("shell.other.switch", agency.name()),
                click -> tenantSwitch.to(agency.seat().slug()));
        button.addThemeVariants(variant);
        return button;
    }

    private Button stayButton(Agency agency) {
        return new Button(
                getTranslation("shell.other.stay", agency.name()),
                click -> getUI().ifPresent(ui ->
                        ui.getPage().setLocation("/" + new Places(agency.seat().slug()).home())));
    }

    private static Optional<Agency> find(List<Agency> agencies, @Nullable String slug) {
        return agencies.stream()
                .filter(agency -> agency.seat().slug().equals(slug))
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.other.page");
    }
}
