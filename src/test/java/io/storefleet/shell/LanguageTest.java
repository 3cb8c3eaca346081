package io.storefleet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.People;
import io.storefleet.team.Role;
import io.storefleet.team.SignedIn;
import io.storefleet.testing.KaribuViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The language that a person chooses in their menu. */
class LanguageTest extends KaribuViewTest {

    LanguageTest(ApplicationContext context) {
        super(context);
    }

    /** A menu out of the browser's sight is no part of the page, so the test holds one of its own. */
    private ContextMenu menu() {
        var identity = context.getBean(AuthenticationContext.class)
                .getAuthenticatedUser(SignedIn.class)
                .orElseThrow()
                .identity();
        var menu = new ContextMenu(UI.getCurrent());
        var words = context.getBean(I18NProvider.class).getProvidedLocales();
        new LanguageMenu(context.getBean(People.class), identity).fill(menu.addItem("menu"), words);
        return menu;
    }

    private MenuItem item(String label) {
        return menu().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String label) {
        ComponentUtil.fireEvent(item(label), new ClickEvent<>(UI.getCurrent()));
    }

    @Test
    void speaksTheChosenLanguageInEveryLaterVisitOfThatPersonAlone() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(item(say("shell.person.language.browser")).isChecked()).isTrue();
            choose("Deutsch");
        });
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
            assertThat(text()).contains("Links erstellen").doesNotContain("Make links");
            assertThat(item("Deutsch").isChecked()).isTrue();
            choose("English");
        });
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(text()).contains("Make links");
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("stores"));
            assertThat(item(say("shell.person.language.browser")).isChecked()).isTrue();
        });
    }
}
