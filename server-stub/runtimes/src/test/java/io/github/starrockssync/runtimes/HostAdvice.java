package io.github.starrockssync.runtimes;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The exception handlers of the host application. */
@RestControllerAdvice
class HostAdvice {

    @ExceptionHandler(HostException.class)
    ResponseEntity<String> mapped() {
        return ResponseEntity.status(422).contentType(MediaType.TEXT_PLAIN).body("host");
    }

    @ExceptionHandler(UnmappableException.class)
    ResponseEntity<String> failing() {
        throw new IllegalStateException("secret of the mapper");
    }
}
