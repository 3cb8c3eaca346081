package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.health.DigestMode;
import io.storefleet.health.HealthDigests;
import io.storefleet.team.People;
import io.storefleet.team.SignedIn;
import io.storefleet.team.TenantSwitch;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.Tenants.TenantProfile;
import io.storefleet.uikit.LazyMenu;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The person at the foot of the navigation: who, for whom, and what concerns only them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu {

    private final AuthenticationContext authentication;
    private final People people;
    private final TenantSwitch tenantSwitch;
    private final HealthDigests digests;
    private final I18NProvider words;

    PersonMenu(
            AuthenticationContext authentication,
            People people,
            TenantSwitch tenantSwitch,
            HealthDigests digests,
            I18NProvider words) {
        this.words = words;
        this.digests = digests;
        this.authentication = authentication;
        this.people = people;
        this.tenantSwitch = tenantSwitch;
    }

    Component foot(TenantProfile tenant) {
        var identity = authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(SignedIn::identity)
                .orElseThrow();
        var person = people.person(identity);
        var button = face(person.name(), person.email());
        new LazyMenu(button, menu -> fill(menu, button, identity, tenant));
        var foot = new Div(button);
        foot.addClassName("sf-nav-foot");
        return foot;
    }

    private void fill(LazyMenu menu, Component button, IdentityId identity, TenantProfile tenant) {
        agencies(menu, identity, tenant);
        themes(menu.addItem(button.getTranslation("shell.person.theme")).getSubMenu(), button);
        new LanguageMenu(people, identity)
                .fill(menu.addItem(button.getTranslation("shell.person.language")), words.getProvidedLocales());
        mails(menu.addItem(button.getTranslation("health.digest")).getSubMenu(), button);
        menu.addItem(button.getTranslation("shell.person.keys"), click -> KeysDialog.open());
        menu.addItem(button.getTranslation("shell.person.sign-out"), click -> authentication.logout());
    }

    private static NativeButton face(String name, String email) {
        var initials = new Span(Initials.of(name));
        initials.addClassName("sf-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        var lines = new Div(line("span", name), line("small", email));
        lines.addClassName("sf-person-text");
        var button = new NativeButton();
        button.add(initials, lines);
        button.addClassName("sf-person");
        button.setAriaLabel(button.getTranslation("shell.person.menu", name));
        return button;
    }

    private static Component line(String tag, String text) {
        var line = new HtmlComponent(tag);
        line.getElement().setText(text);
        line.addClassName("sf-ellipsis");
        return line;
    }

    private void agencies(LazyMenu menu, IdentityId identity, TenantProfile here) {
        people.agencies(identity).stream()
                .filter(agency -> !agency.seat().tenant().equals(here.id()))
                .forEach(agency -> menu.addItem(
                        menu.getTranslation("shell.person.switch", agency.name()),
                        click -> tenantSwitch.to(agency.seat().slug())));
    }

    /** When to write about the stores' health; the choice made is ticked. */
    private void mails(SubMenu modes, Component origin) {
        var chosen = digests.mine();
        for (var mode : DigestMode.values()) {
            var key = "health.digest." + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var item = modes.addItem(origin.getTranslation(key));
            item.setCheckable(true);
            item.setChecked(mode == chosen);
            item.addClickListener(click -> {
                digests.choose(mode);
                modes.getItems().forEach(each -> each.setChecked(each == item));
            });
        }
    }

    private static void themes(SubMenu themes, Component origin) {
        for (var choice : new String[] {"light", "dark", "system"}) {
            themes.addItem(
                    origin.getTranslation("shell.person.theme." + choice),
                    click -> origin.getElement().executeJs("window.storefleet.theme($0)", choice));
        }
    }
}
