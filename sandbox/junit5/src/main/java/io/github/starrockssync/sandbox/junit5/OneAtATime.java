package io.github.starrockssync.sandbox.junit5;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lets one in at a time, and out only who is in: JUnit also ends what another extension kept from beginning. */
final class OneAtATime {

    private final Semaphore room = new Semaphore(1);
    private volatile @Nullable String inside;

    /** Waits until nobody is in. */
    void enter(String who) throws InterruptedException {
        room.acquire();
        inside = who;
    }

    void leave(String who) {
        if (who.equals(inside)) {
            inside = null;
            room.release();
        }
    }
}
