package io.github.starrockssync.runtimes;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The {@link HostResource} for Spring. */
@RestController
@RequestMapping("/host")
class HostController {

    @PostMapping(path = "orders", consumes = "application/json", produces = "application/json")
    Order order(@RequestBody Order order) {
        return order;
    }

    @PostMapping(path = "text", consumes = "text/plain", produces = "text/plain")
    String text(@RequestBody String text) {
        return String.valueOf(text.length());
    }

    @GetMapping("missing")
    ResponseEntity<Void> missing() {
        return ResponseEntity.notFound().build();
    }

    @GetMapping("not-found")
    ResponseEntity<String> notFound() {
        return ResponseEntity.status(404).contentType(MediaType.TEXT_PLAIN).body("no such thing");
    }

    @GetMapping("teapot")
    ResponseEntity<String> teapot() {
        return ResponseEntity.status(418).contentType(MediaType.TEXT_PLAIN).body("short and stout");
    }

    @GetMapping("mapped")
    String mapped() {
        throw new HostException();
    }

    @GetMapping("unmappable")
    String unmappable() {
        throw new UnmappableException();
    }

    @GetMapping("unexpected")
    String unexpected() {
        throw new IllegalStateException("host");
    }
}
