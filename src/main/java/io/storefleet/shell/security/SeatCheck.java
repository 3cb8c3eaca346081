package io.storefleet.shell.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.storefleet.team.People;
import io.storefleet.team.SignedInToken;
import io.storefleet.uikit.Places;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a page of an agency open only in a session that works for that agency. */
@Component
class SeatCheck implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient People people;

    SeatCheck(People people) {
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var agency = event.getRouteParameters().get(Places.AGENCY);
        // Whoever is not signed in is sent to the sign-in page by the navigation access control.
        if (agency.isPresent()
                && event.getNavigationTarget() != OtherAgencyView.class
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken session) {
            check(event, agency.get(), session);
        }
    }

    private void check(BeforeEnterEvent event, String agency, SignedInToken session) {
        var who = session.getPrincipal();
        var seat = who.seat();
        if (seat != null && seat.slug().equals(agency)) {
            return;
        }
        var member = people.agencies(who.identity()).stream()
                .anyMatch(one -> one.seat().slug().equals(agency));
        if (member) {
            event.forwardTo(OtherAgencyView.class, new RouteParameters(Places.AGENCY, agency));
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
