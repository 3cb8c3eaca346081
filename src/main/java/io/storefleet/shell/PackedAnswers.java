package io.storefleet.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers what open pages call for. Vaadin keeps the last answer of each page, should it get lost on its way and be asked for
 * again; that of a page just opened is a hundred kilobytes, so it is kept packed between calls.
 */
final class PackedAnswers extends UidlRequestHandler {

    private static final long serialVersionUID = 1L;

    /** What is shorter is not worth the trouble. */
    private static final int SHORT = 2_000;

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        var ui = session.getService().findUI(request);
        if (ui == null) {
            return super.synchronizedHandleRequest(session, request, response, body);
        }
        unpack(ui);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            pack(ui);
        }
    }

    private static void unpack(UI ui) {
        var packed = ComponentUtil.getData(ui, PackedText.class);
        if (packed != null) {
            ui.getInternals().setLastRequestResponse(packed.text());
            ComponentUtil.setData(ui, PackedText.class, null);
        }
    }

    private static void pack(UI ui) {
        var answer = ui.getInternals().getLastRequestResponse();
        if (answer != null && answer.length() > SHORT) {
            ComponentUtil.setData(ui, PackedText.class, PackedText.of(answer));
            ui.getInternals().setLastRequestResponse(null);
        }
    }
}
