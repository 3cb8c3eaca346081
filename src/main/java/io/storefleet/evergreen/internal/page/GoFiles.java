package io.storefleet.evergreen.internal.page;

import io.storefleet.evergreen.Brand;
import io.storefleet.evergreen.internal.Door;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agency's colour and logo for its public page, at the address of the page itself. */
@Controller
class GoFiles {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Door door;

    GoFiles(Door door) {
        this.door = door;
    }

    @GetMapping(GoPlace.PATH + "/{token}/accent.css")
    ResponseEntity<byte[]> accent(@PathVariable String token) {
        return answer(CSS, brand(token).map(Brand::accent).map(accent ->
                """
                        :root { --accent: %s; --on-accent: %s; }
                        """.formatted(accent.hex(), accent.text()).getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping(GoPlace.PATH + "/{token}/logo")
    ResponseEntity<byte[]> logo(@PathVariable String token) {
        return answer(MediaType.IMAGE_PNG, brand(token).flatMap(brand -> Optional.ofNullable(brand.logo())));
    }

    private Optional<Brand> brand(String token) {
        return door.visit(token).map(door::brand);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, Optional<byte[]> file) {
        return file.map(bytes -> ResponseEntity.ok().contentType(type).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
