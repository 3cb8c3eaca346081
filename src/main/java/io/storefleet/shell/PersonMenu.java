package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.tenancy.Tenants.TenantProfile;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The person at the foot of the navigation: who, in which role, and what concerns only them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu {

    private final AuthenticationContext authentication;

    PersonMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    Component foot(TenantProfile tenant) {
        var name = tenant.name();
        var button = new NativeButton();
        button.addClassName("sf-person");
        var initials = new Span(Initials.of(name));
        initials.addClassName("sf-initials");
        button.add(initials, new Span(name));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        themes(menu);
        menu.addItem(button.getTranslation("shell.person.sign-out"), click -> authentication.logout());
        var foot = new Div(button);
        foot.addClassName("sf-nav-foot");
        return foot;
    }

    private static void themes(ContextMenu menu) {
        var themes = menu.addItem(menu.getTranslation("shell.person.theme")).getSubMenu();
        for (var choice : new String[] {"light", "dark", "system"}) {
            themes.addItem(
                    menu.getTranslation("shell.person.theme." + choice),
                    click -> menu.getElement().executeJs("window.storefleet.theme($0)", choice));
        }
    }
}
