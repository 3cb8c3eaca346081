package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.SignedIn;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The address without a path: leads to the agency the person works in, or to the choice among several. */
@Route(value = "", autoLayout = false)
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;

    StartView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = authentication
                .getAuthenticatedUser(SignedIn.class)
                .flatMap(person -> Optional.ofNullable(person.seat()))
                .map(seat -> new Places(seat.slug()).home())
                .orElse("choose");
        event.forwardTo(place);
    }
}
