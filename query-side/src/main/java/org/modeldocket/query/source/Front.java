package org.modeldocket.query.source;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.platform.worker.Throttle;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.query.source.Inbox.Stand;

/**
 * Up to where the facts in the inbox follow each other, each release's in its sequence, with none missing; only those may be
 * read. So the partitions of the topic, each in its own order, become the one order of the record again. A fact behind one
 * that is missing waits; when it has waited long, an alarm is raised.
 */
final class Front {
    private static final int PAGE = 5_000;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Inbox inbox;
    private final HighWatermark highWatermark;
    private final FeedAlarms alarms;
    private volatile long highest;
    private final Throttle throttle = new Throttle(KafkaFeed.APART);
    /** When the last look began that came to its end, by {@link System#nanoTime()}. */
    private long begun = System.nanoTime() - 1;

    private boolean isWaiting;
    private long waitingSince;
    private long waitedBehind;

    /** Begins where no fact is missing. */
    Front(Inbox inbox, HighWatermark highWatermark, FeedAlarms alarms) {
        this.inbox = inbox;
        this.highWatermark = highWatermark;
        this.alarms = alarms;
        Inbox.Size size = inbox.size();
        boolean isWhole =
                inbox.after(size.last() - 1, 1).stream().anyMatch(stand -> stand.appendEnd() == stand.position());
        if (size.count() == size.last() && isWhole) {
            highWatermark.advance(size.last());
        }
        look();
    }

    /** The last position that has come. */
    long highest() {
        return highest;
    }

    /** How many facts are here. */
    long held() {
        long all = highWatermark.get();
        return all + inbox.countAfter(all);
    }

    /** To be called when something came, and now and then. Returns once somebody has looked since. */
    void look() {
        long called = System.nanoTime();
        synchronized (this) {
            if (begun - called < 0) {
                throttle.await();
                long now = System.nanoTime();
                lookAtAll();
                begun = now;
            }
        }
    }

    private void lookAtAll() {
        while (lookOnce()) {
            // there was a whole page
        }
        boolean waits = highest > highWatermark.get();
        if (!waits) {
            alarms.end(Kind.GAP);
        } else if (!isWaiting || waitsForSomethingElse()) {
            waitingSince = System.nanoTime();
        } else if (System.nanoTime() - waitingSince > LONG_NANOS) {
            alarms.raise(
                    Kind.GAP,
                    "the fact at position " + (highWatermark.get() + 1)
                            + " has not come, or does not follow on its release;" + " those behind it wait");
        }
        isWaiting = waits;
    }

    private boolean waitsForSomethingElse() {
        boolean moved = waitedBehind != highWatermark.get();
        waitedBehind = highWatermark.get();
        return moved;
    }

    private boolean lookOnce() {
        long from = highWatermark.get();
        List<Stand> page = inbox.after(from, PAGE);
        boolean isAll = page.size() < PAGE;
        highest = !isAll
                ? inbox.lastPosition()
                : page.isEmpty() ? from : page.getLast().position();
        long end = from;
        long next = from;
        for (Stand stand : page) {
            if (stand.position() != next + 1 || !stand.follows()) {
                break;
            }
            next++;
            if (stand.appendEnd() == next) {
                end = next;
            }
        }
        highWatermark.advance(end);
        return end > from && !isAll;
    }
}
