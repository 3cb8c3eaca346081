package io.storefleet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.People;
import io.storefleet.team.SignedIn;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the pages of a signed-in person in the language they chose; without a choice, in the browser's. */
@Component
class ChosenLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient People people;

    ChosenLanguage(AuthenticationContext authentication, People people) {
        this.authentication = authentication;
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private void speak(UI page) {
        authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(person -> people.person(person.identity()).locale())
                .map(Locale::forLanguageTag)
                .ifPresent(page::setLocale);
    }
}
