package io.storefleet.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import io.storefleet.team.Outbox;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.Tenants;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every page of a signed-in person: navigation at the side, scope and person around it. */
@Layout("a")
@PermitAll
class MainLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String DRAWER = "data-drawer";

    private final transient Tenants tenants;
    private final transient Rights rights;
    private final boolean demo;
    private final transient Corners corners;
    private final Div side = new Div();
    private final Header top = new Header();
    private final Main main = new Main();
    private @Nullable Navigation navigation;
    private @Nullable Places places;

    MainLayout(Tenants tenants, Rights rights, Corners corners, ObjectProvider<Outbox> outbox) {
        this.demo = outbox.getIfAvailable() != null;
        this.tenants = tenants;
        this.rights = rights;
        this.corners = corners;
        addClassName("sf-frame");
        side.addClassName("sf-nav");
        top.addClassName("sf-top");
        main.addClassName("sf-main");
        main.setId("main");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("sf-skip");
        skip.setRouterIgnore(true);
        add(skip, side, top, main);
        getElement().addEventListener("storefleet-keys", keys -> KeysDialog.open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (navigation == null) {
            agency(event).flatMap(tenants::findBySlug).filter(this::isHere).ifPresent(this::build);
        }
    }

    /** Error pages have no route parameters; their address still says which agency it is. */
    private static Optional<String> agency(BeforeEnterEvent event) {
        var segments = event.getLocation().getSegments();
        return segments.size() > 1 && segments.getFirst().equals("a") ? Optional.of(segments.get(1)) : Optional.empty();
    }

    private boolean isHere(Tenants.TenantProfile tenant) {
        return Tenancy.bound()
                .filter(actor -> actor.tenant().equals(tenant.id()))
                .isPresent();
    }

    private void build(Tenants.TenantProfile tenant) {
        var managesTeam = rights.decide(Tenancy.actor(), Verb.TEAM_MANAGE).allowed();
        var managesSettings =
                rights.decide(Tenancy.actor(), Verb.SETTINGS_MANAGE).allowed();
        var here = new Places(tenant.slug());
        places = here;
        navigation = new Navigation(here, managesTeam, managesSettings, demo);
        side.add(brand(tenant.name()), navigation, corners.person().foot(tenant));
        var scope = corners.scope();
        var palette = corners.palette();
        top.add(burger(), scope.selector(), palette.opener(), space(), scope.mode(), scope.makeLinks());
        add(palette.component());
        corners.offer(here, navigation.pages());
    }

    private static Div brand(String name) {
        var mark = new Span(Initials.of(name));
        mark.addClassName("sf-brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var text = new Span(name);
        text.addClassName("sf-ellipsis");
        text.setTitle(name);
        var brand = new Div(mark, text);
        brand.addClassName("sf-brand");
        return brand;
    }

    private Button burger() {
        var burger = new PlainButton(VaadinIcon.MENU.create());
        burger.addThemeVariants(ButtonVariant.TERTIARY);
        burger.addClassName("sf-burger");
        burger.setAriaLabel(getTranslation("shell.menu"));
        burger.addClickListener(
                click -> getElement().setAttribute(DRAWER, !getElement().hasAttribute(DRAWER)));
        return burger;
    }

    private static Span space() {
        var space = new Span();
        space.addClassName("sf-top-space");
        return space;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().removeAttribute(DRAWER);
        if (navigation != null && places != null) {
            navigation.mark(event.getLocation());
            corners.scope().follow(event, places);
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }
}
