package dev.applyflow.simulation;

import dev.applyflow.core.sending.TurnQueue;
import dev.applyflow.core.sending.TurnQueue.Received;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What becomes of messages on their way: they come twice, much later than they were handed out, in any order, or never. */
final class Post {
    private final Chaos chaos;
    private final Random dice;
    private final List<Received> underway = new ArrayList<>();

    Post(Chaos chaos, Random dice) {
        this.chaos = chaos;
        this.dice = dice;
    }

    List<Received> carry(List<Received> handedOut, TurnQueue queue) {
        var batch = new ArrayList<Received>();
        if (chaos.delays()) {
            batch.addAll(underway);
            underway.clear();
        }
        for (Received turn : handedOut) {
            if (chaos.loses()) {
                queue.delete(turn);
            } else if (chaos.delays()) {
                underway.add(turn);
            } else {
                batch.add(turn);
                if (chaos.doubles()) {
                    batch.add(turn);
                }
            }
        }
        Collections.shuffle(batch, dice);
        return batch;
    }
}
