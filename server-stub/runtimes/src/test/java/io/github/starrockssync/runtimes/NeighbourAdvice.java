package io.github.starrockssync.runtimes;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** For the whole application, as the one of most applications is. */
@RestControllerAdvice
class NeighbourAdvice {

    @ExceptionHandler(NeighbourException.class)
    ResponseEntity<String> mapped() {
        return ResponseEntity.status(422).contentType(MediaType.TEXT_PLAIN).body("neighbour");
    }
}
