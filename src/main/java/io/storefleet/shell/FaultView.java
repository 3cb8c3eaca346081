package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown for a fault of ours: a neutral text and a number under which the log has the rest. */
@AnonymousAllowed
class FaultView extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = FaultNumbers.log(parameter.getException());
        var why = DatabaseAway.isWhy(parameter.getException()) ? "shell.away" : "shell.fault";
        Faults.page(this, getTranslation(why + ".title"), getTranslation(why + ".text", number));
        return 500;
    }
}
