package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.storefleet.team.NothingHereException;
import jakarta.annotation.security.PermitAll;

/** Shown for a thing that does not exist for this person; it looks exactly like an address that nobody has. */
@PermitAll
@ParentLayout(MainLayout.class)
class NothingHereView extends Div implements HasErrorParameter<NothingHereException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NothingHereException> parameter) {
        Faults.page(this, getTranslation("shell.missing.title"), getTranslation("shell.missing.text"));
        return 404;
    }
}
