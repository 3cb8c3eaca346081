package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.storefleet.team.RightRefusedException;
import jakarta.annotation.security.PermitAll;

/** Shown when a page needs a right that the person lacks; it names the right and who can give it. */
@PermitAll
@ParentLayout(MainLayout.class)
class RightRefusedView extends Div implements HasErrorParameter<RightRefusedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RightRefusedException> parameter) {
        var verb = parameter.getException().verb().key();
        Faults.page(this, getTranslation("shell.refused.title"), getTranslation("shell.refused.text", verb));
        return 403;
    }
}
