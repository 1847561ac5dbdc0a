package history

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync"
	"sync/atomic"
	"time"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/sources"
)

// A run follows laws, several at a time.
type run struct {
	repo *repository
	call call
	jobs int
	laws []*law
	from int // the laws before it are done
	done *finished

	versions atomic.Int64 // done
	bytes    atomic.Int64 // of their texts
	failed   atomic.Int64 // that could not be read
	taken    atomic.Int64 // laws whose lines were there
	left     atomic.Int64 // fields of front matter that could not
	all      int64        // versions that there are to do
}

// bounds of what waits for its turn: some laws for each worker, and the lines of each.
const (
	ahead = 16
	held  = 1 << 20 // bytes
)

// write writes the lines of the laws, in the order of these.
func (r *run) write(ctx context.Context, w io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	o := newOrder(w, held)
	next := make(chan int)
	var workers sync.WaitGroup
	for range r.jobs {
		workers.Go(func() {
			if err := r.work(ctx, o, next); err != nil {
				o.fail(err)
				cancel()
			}
		})
	}
	for i := range r.laws[r.from:] {
		if o.wait(i, ahead*r.jobs) != nil {
			break
		}
		select {
		case next <- i:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	workers.Wait()
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}

// work follows the laws that it is given.
func (r *run) work(ctx context.Context, o *order, next <-chan int) (err error) {
	b, err := r.repo.blobs(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closed := b.close(); err == nil {
			err = closed
		}
	}()
	for i := range next {
		l, to := r.laws[r.from+i], slot{o, i}
		if taken, err := r.take(l, to); err != nil {
			return err
		} else if taken {
			continue
		}
		err := history.Follow(ctx, l.name, r.texts(l, b), func(line *history.Line) error {
			if line.Failed != "" {
				r.failed.Add(1)
			}
			return history.Encode(to, line)
		})
		if err != nil {
			return err
		}
		to.end()
	}
	return nil
}

// take takes the lines of a law over that an earlier run wrote, if it has no version since.
func (r *run) take(l *law, to slot) (taken bool, err error) {
	lines, failed, err := r.done.lines(l)
	if lines == nil || err != nil {
		return false, err
	}
	if _, err := to.Write(lines); err != nil {
		return false, err
	}
	to.end()
	r.failed.Add(failed)
	r.versions.Add(int64(len(l.versions)))
	r.taken.Add(1)
	return true, nil
}

// texts gives the versions of a law.
func (r *run) texts(l *law, b *blobs) iter.Seq2[history.Text, error] {
	return func(yield func(history.Text, error) bool) {
		for i := range l.versions {
			t, err := r.text(l, &l.versions[i], b)
			if !yield(t, err) || err != nil {
				return
			}
			r.versions.Add(1)
		}
	}
}

// text reads one version. Only what ends the whole run is an error.
func (r *run) text(l *law, v *version, b *blobs) (history.Text, error) {
	t := history.Text{
		ID: v.commit.hash, Date: sources.Date(v.commit.date),
		Language: r.call.Language, Gone: v.gone, Path: v.pathIn(l),
	}
	switch {
	case v.gone:
		return t, nil
	case v.mode == modeLink:
		t.Failed = "it is a symbolic link, which is not followed"
		return t, nil
	case v.mode == modeSubmodule:
		t.Failed = "it is a submodule, which is a repository of its own"
		return t, nil
	}
	data, err := b.read(v.blob, input.MaxSize)
	if errors.Is(err, errMissing) || errors.Is(err, errLarge) {
		t.Failed = err.Error()
		return t, nil
	}
	if err != nil {
		return t, err
	}
	r.bytes.Add(int64(len(data)))
	doc, left, err := input.Text(data, r.call.Encoding)
	if err != nil {
		t.Failed = "the text " + err.Error()
		return t, nil
	}
	r.left.Add(int64(len(left)))
	t.Text = doc.Text
	if doc.Origin.Date != "" {
		t.Date = doc.Origin.Date
	}
	if doc.Origin.Language != "" {
		t.Language = doc.Origin.Language
	}
	return t, nil
}

// progress says how far a run is, after so many seconds.
func (r *run) progress(seconds int) string {
	done, bytes := r.versions.Load(), r.bytes.Load()
	s := fmt.Sprintf("%d of %d versions, %d kB/s", done, r.all, bytes>>10/int64(seconds))
	if done > 0 {
		s += fmt.Sprintf(", %s left",
			(time.Duration(seconds) * time.Second * time.Duration(r.all-done) / time.Duration(
				done)).Round(time.Second))
	}
	return s
}
