package io.storefleet.simulator.http;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Writes the errors of contract §3 (c). */
public final class NewerErrors {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<Integer, String> WORDS = Map.of(
            400, "BAD_REQUEST",
            404, "NOT_FOUND",
            409, "CONFLICT",
            500, "INTERNAL_SERVER_ERROR");

    private final Switches switches;

    public NewerErrors(Switches switches) {
        this.switches = switches;
    }

    Reply badRequest(StoreState state, FieldRefused refused) {
        return of(400, state, refused);
    }

    public Reply notFound(StoreState state, String field) {
        return of(404, state, new FieldRefused(field, "not.found", "Not found"));
    }

    /** Calls the handler and answers what it refuses. */
    public Handler around(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (FieldRefused refused) {
                return badRequest(request.state(), refused);
            } catch (UnknownField unknown) {
                return UnknownField.reply();
            }
        };
    }

    Reply of(int status, StoreState state, FieldRefused refused) {
        ObjectNode node = Json.object()
                .put("status", WORDS.get(status))
                .put("timestamp", SECOND.format(state.time().instant()))
                .put("id", Codes.of("", state.newId(Kind.OTHER)))
                .put("message", refused.text())
                .putNull("details");
        node.putArray("errors")
                .addObject()
                .put(switches.isOn(Switch.ERRO_CODE) ? "erroCode" : "errorCode", refused.code())
                .put("field", refused.field())
                .put("message", refused.text())
                .put("rejectedValue", refused.field());
        return Reply.json(status, node);
    }
}
