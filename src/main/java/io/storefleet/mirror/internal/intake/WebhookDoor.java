package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.webhooks.WebhookSignature;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The address FastSpring posts to. Whoever does not know it learns nothing here; who does and cannot sign learns that
 * they cannot. The body is read only for an address that exists, and parsed only when it is signed.
 */
@Controller
class WebhookDoor {

    static final String PATH = "/hooks";

    private static final String AGAIN_IN_SECONDS = "60";

    private final Intake intake;
    private final DeliveryTurns turns;
    private final Refusals refusals;
    private final Bodies bodies;
    private final DeliveryTrouble trouble;

    WebhookDoor(Intake intake, DeliveryTurns turns, Refusals refusals, Bodies bodies, DeliveryTrouble trouble) {
        this.intake = intake;
        this.turns = turns;
        this.refusals = refusals;
        this.bodies = bodies;
        this.trouble = trouble;
    }

    @PostMapping(PATH + "/{token}")
    ResponseEntity<String> deliver(@PathVariable String token, HttpServletRequest request) {
        return answer(trouble.guard(() -> intake.route(new AddressToken(token))
                .map(route -> admitted(route, request))
                .orElse(Receipt.NOTHING_HERE)));
    }

    /** Anything else below the path is nothing, told in the same words. */
    @RequestMapping(PATH + "/**")
    ResponseEntity<String> nothing() {
        return answer(Receipt.NOTHING_HERE);
    }

    private Receipt admitted(Route route, HttpServletRequest request) {
        if (!refusals.admit(route)) {
            return Receipt.ENOUGH;
        }
        var signature = WebhookSignature.parse(request.getHeader(WebhookSignature.HEADER));
        if (signature.isEmpty()) {
            return intake.refuse(route);
        }
        var packing = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        if (packing.filter(how -> !how.toLowerCase(Locale.ROOT).equals("identity"))
                .isPresent()) {
            return Receipt.PACKED;
        }
        return turns.take(route, () -> taken(route, signature.get(), request));
    }

    private Receipt taken(Route route, WebhookSignature signature, HttpServletRequest request) {
        try {
            return intake.receive(route, signature, bodies.read(request));
        } catch (Bodies.Unfit unfit) {
            return unfit.receipt();
        }
    }

    private static ResponseEntity<String> answer(Receipt receipt) {
        var answer = ResponseEntity.status(receipt.status()).contentType(MediaType.TEXT_PLAIN);
        if (receipt.equals(Receipt.LATER) || receipt.equals(Receipt.ENOUGH)) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        }
        return answer.body(String.join("\n", receipt.done()));
    }
}
