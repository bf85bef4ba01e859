import { expect, test } from "vitest";
import { readInvitation, serviceOf } from "#client/rooms-desk/read-invitation.ts";

/* What an organizer pastes is read out: these say in our own words what the services' invitations hold. */

test.each([
  [
    "a Zoom invitation in English, with numbers to dial",
    "Ada invites you to a meeting.\n\nJoin: https://us02web.zoom.us/j/81234567890?pwd=aBcD1234.1\n\nMeeting ID: 812 3456 7890\nPasscode: 204113\n\nOne tap mobile\n+12532158782,,81234567890#\nFind a number: https://us02web.zoom.us/u/kdXyZ",
    {
      kind: "zoom",
      url: "https://us02web.zoom.us/j/81234567890?pwd=aBcD1234.1",
      meetingNumber: "812 3456 7890",
      passcode: "204113",
    },
  ],
  [
    "in Japanese, with wide signs",
    "Zoomミーティングに参加する\nhttps://zoom.us/j/91234567890\n\nミーティング ID： 912 3456 7890\nパスコード： Hirosaki20",
    {
      kind: "zoom",
      url: "https://zoom.us/j/91234567890",
      meetingNumber: "912 3456 7890",
      passcode: "Hirosaki20",
    },
  ],
  [
    "a bare Zoom link, whose number stands in it",
    "https://zoom.us/j/91234567890?pwd=xyz",
    {
      kind: "zoom",
      url: "https://zoom.us/j/91234567890?pwd=xyz",
      meetingNumber: "91234567890",
      passcode: "",
    },
  ],
  [
    "a Tencent invitation in Chinese",
    "王老师 邀请您参加腾讯会议\n会议主题：二十周年\n点击链接入会：\nhttps://meeting.tencent.com/dm/AbCdEfGh1234\n\n#腾讯会议：123-456-789\n会议密码：2026\n\n复制该信息，打开手机腾讯会议即可参与",
    {
      kind: "tencent",
      url: "https://meeting.tencent.com/dm/AbCdEfGh1234",
      meetingNumber: "123-456-789",
      passcode: "2026",
    },
  ],
  [
    "Tencent's in English",
    "Join: https://voovmeeting.com/dm/abc\nMeeting ID: 123 456 789",
    { kind: "tencent", url: "https://voovmeeting.com/dm/abc", meetingNumber: "123 456 789", passcode: "" },
  ],
  [
    "a Teams invitation, with help before it",
    "Need help? https://aka.ms/JoinTeamsMeeting\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d\n会議 ID: 123 456 789 012\nパスコード: aB3dE9",
    {
      kind: "teams",
      url: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
      meetingNumber: "123 456 789 012",
      passcode: "aB3dE9",
    },
  ],
  [
    "a Webex invitation",
    "https://example.webex.com/example/j.php?MTID=m1\nMeeting number (access code): 2555 123 4567\nMeeting password: kYx3mP7 (59936777 from phones)",
    {
      kind: "webex",
      url: "https://example.webex.com/example/j.php?MTID=m1",
      meetingNumber: "2555 123 4567",
      passcode: "kYx3mP7",
    },
  ],
  [
    "a link in the middle of a sentence",
    "直播在这里（https://live.bilibili.com/22889961），请提前进入。",
    { kind: "bilibili", url: "https://live.bilibili.com/22889961", meetingNumber: "", passcode: "" },
  ],
  [
    "a stream",
    "https://stream.example.org/hall/index.m3u8",
    { kind: "hls", url: "https://stream.example.org/hall/index.m3u8", meetingNumber: "", passcode: "" },
  ],
  [
    "a link of nobody we know, whose password is none of a meeting",
    "See https://example.org/watch, password: 12345",
    { kind: "link", url: "https://example.org/watch", meetingNumber: "", passcode: "" },
  ],
] as const)("%s", (_what, pasted, read) => {
  expect(readInvitation(pasted)).toEqual(read);
});

test.each(["", "Meeting ID: 812 3456 7890", "https://", "javascript:alert(1)"])(
  "there is no link in “%s”",
  (pasted) => {
    expect(readInvitation(pasted)).toBeNull();
  },
);

test("a service is known by the whole of its host, and by nothing that looks like it", () => {
  expect(serviceOf("https://youtu.be/aaaaaaaaaaa")).toBe("youtube");
  expect(serviceOf("https://notzoom.us/j/1")).toBeNull();
  expect(serviceOf("https://zoom.us.example.org/j/1")).toBeNull();
});
