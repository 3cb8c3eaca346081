package io.storefleet.shell.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.People;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.TenantSwitch;
import io.storefleet.uikit.Places;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts another seat into the session, under a new id, and closes all pages that belong to the old one. */
@Component
class SessionTenantSwitch implements TenantSwitch {

    private final People people;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionTenantSwitch(People people) {
        this.people = people;
    }

    @Override
    public void to(String slug) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken session)) {
            throw new NothingHereException();
        }
        var agency = people.agencies(session.getPrincipal().identity()).stream()
                .filter(one -> one.seat().slug().equals(slug))
                .findFirst()
                .orElseThrow(NothingHereException::new);
        replace(session.in(agency.seat()));
        var here = UI.getCurrent();
        for (var page : List.copyOf(VaadinSession.getCurrent().getUIs())) {
            if (page != here) {
                page.close();
            }
        }
        here.getPage().setLocation("/" + new Places(slug).home());
    }

    private void replace(SignedInToken session) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        request.changeSessionId();
        var context = new SecurityContextImpl(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
